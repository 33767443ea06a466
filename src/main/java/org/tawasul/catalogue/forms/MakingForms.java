package org.tawasul.catalogue.forms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.catalogue.events.FormPublished;
import org.tawasul.catalogue.forms.Form.Flaw;
import org.tawasul.database.Moments;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import tools.jackson.databind.json.JsonMapper;

/** Makes the next version of a service's form, question by question, and publishes it. Nothing holds before that. */
@Service
public class MakingForms {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Forms forms;
    private final Journal journal;

    MakingForms(JdbcClient jdbc, JsonMapper json, Forms forms, Journal journal) {
        this.jdbc = jdbc;
        this.json = json;
        this.forms = forms;
        this.journal = journal;
    }

    /** The next version as far as it is made. */
    public Optional<Form> findDraft(long serviceId) {
        return jdbc.sql("select fields from catalogue.form_draft where service_id = :id")
                .param("id", serviceId)
                .query((row, number) -> new Form(serviceId, 0, json.readValue(row.getString("fields"), Forms.FIELDS)))
                .optional();
    }

    /** What is being made, or else what holds. */
    public Form getLatest(long serviceId) {
        return findDraft(serviceId).orElseGet(() -> published(serviceId));
    }

    /** What holds; a form without questions where there was never one. */
    public Form published(long serviceId) {
        return forms.latest(serviceId).orElseGet(() -> new Form(serviceId, 0, List.of()));
    }

    /** Gives what keeps the changed form from being one, or null when it is kept; one after the other where two make changes. */
    @Transactional
    public @Nullable Flaw change(long serviceId, UnaryOperator<Form> change, Instant at) {
        lock(serviceId);
        var before = getLatest(serviceId);
        var after = change.apply(before);
        var flaw = after.flaw();
        if (flaw != null || after.fields().equals(before.fields())) return flaw;
        jdbc.sql("""
                insert into catalogue.form_draft (service_id, fields, changed_at) values (:id, :fields::jsonb, :at)
                on conflict (service_id) do update set fields = excluded.fields, changed_at = excluded.changed_at
                """)
                .param("id", serviceId)
                .param("fields", json.writeValueAsString(after.fields()))
                .param("at", Moments.bound(at))
                .update();
        return null;
    }

    @Transactional
    public void discard(long serviceId) {
        lock(serviceId);
        jdbc.sql("delete from catalogue.form_draft where service_id = :id")
                .param("id", serviceId)
                .update();
    }

    /** From now on this is asked. False when there is nothing new. */
    @Transactional
    public boolean publish(long serviceId, Instant at, Actor by) {
        lock(serviceId);
        var draft = findDraft(serviceId).orElse(null);
        var before = forms.listVersions(serviceId).stream()
                .findFirst()
                .map(Forms.Published::form)
                .orElseGet(() -> new Form(serviceId, 0, List.of()));
        discard(serviceId);
        if (draft == null || draft.fields().equals(before.fields())) return false;
        int version = before.version() + 1;
        jdbc.sql("insert into catalogue.form values (:id, :version, :fields::jsonb, :at)")
                .param("id", serviceId)
                .param("version", version)
                .param("fields", json.writeValueAsString(draft.fields()))
                .param("at", Moments.bound(at))
                .update();
        journal.append(
                "service", serviceId, new FormPublished(serviceId, version, labels(before), labels(draft)), at, by);
        forms.forget();
        return true;
    }

    /** A key that no version has had: a question that went must not come back as another one. */
    public String freshKey(long serviceId) {
        return "q" + (highest("q", ofAllVersions(serviceId).map(Field::key)) + 1);
    }

    /** The highest number that a choice of this question ever had. */
    public int lastChoice(long serviceId, String key) {
        return highest(
                "c",
                ofAllVersions(serviceId)
                        .filter(field -> field.key().equals(key))
                        .flatMap(field -> field.choices().stream())
                        .map(Field.Choice::key));
    }

    private Stream<Field> ofAllVersions(long serviceId) {
        return Stream.concat(
                        forms.listVersions(serviceId).stream().map(Forms.Published::form),
                        findDraft(serviceId).stream())
                .flatMap(form -> form.fields().stream());
    }

    private static int highest(String letter, Stream<String> keys) {
        return keys.filter(key -> key.matches(letter + "\\d{1,6}"))
                .mapToInt(key -> Integer.parseInt(key.substring(1)))
                .max()
                .orElse(0);
    }

    private void lock(long serviceId) {
        jdbc.sql("select 1 from catalogue.service where service_id = :id for update")
                .param("id", serviceId)
                .query(Integer.class)
                .single();
    }

    private static List<FormPublished.Label> labels(Form form) {
        return form.fields().stream()
                .map(field -> new FormPublished.Label(
                        field.key(), field.label().ar(), field.label().en()))
                .toList();
    }
}
