package org.tawasul.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tawasul.catalogue.Kind;
import org.tawasul.people.NationalNumber;
import org.tawasul.people.Person;

/**
 * What somebody has answered so far, a section for each page. A section is null until its page was sent, and holds what
 * was typed even when that will not do: nobody types anything twice.
 */
public record Answers(
        @Nullable Topic topic,
        @Nullable Telling telling,
        @Nullable Filled filled,
        @Nullable Whereabouts place,
        @Nullable Papers papers,
        @Nullable Requester requester,
        @Nullable Sent sent) {
    /** What is sent from one page. */
    public sealed interface Section permits Topic, Telling, Filled, Whereabouts, Papers, Requester {}

    /**
     * What it is about and who is to answer.
     *
     * @param serviceId 0 while none is chosen
     * @param departmentId when a department or the minister's office is addressed; 0 for the service's own
     * @param form the version of the service's questions at that moment, which the draft keeps; null when it had none
     */
    public record Topic(
            Kind kind,
            long serviceId,
            long departmentId,
            @Nullable Integer form) implements Section {
        static Topic none(Kind kind) {
            return new Topic(kind, 0, 0, null);
        }
    }

    /**
     * What was typed into the questions of a service, asked or not.
     *
     * @param typed by the key of the question; of a place by {@code <key>-area} and {@code <key>-words}
     */
    public record Filled(long serviceId, Map<String, List<String>> typed) implements Section {}

    /**
     * @param shown of a suggestion: whether everybody may read it
     * @param named and whether under its author's name
     */
    public record Telling(
            @Nullable String subject,
            @Nullable String text,
            @Nullable Boolean shown,
            @Nullable Boolean named) implements Section {
        static Telling of(@Nullable String text) {
            return new Telling(null, text, null, null);
        }

        public boolean shows() {
            return Boolean.TRUE.equals(shown);
        }

        public boolean names() {
            return shows() && Boolean.TRUE.equals(named);
        }
    }

    /** @param area the code of an {@link Area} */
    public record Whereabouts(
            @Nullable String latitude,
            @Nullable String longitude,
            @Nullable String area,
            @Nullable String words) implements Section {}

    /**
     * @param seen whether its page was passed, with files or without
     * @param takenAt where a photo says it was taken; offered as the place, and forgotten when the draft is sent
     */
    public record Papers(
            List<Paper> files, boolean seen, @Nullable Point takenAt) implements Section {}

    /** Degrees, WGS 84. */
    public record Point(double latitude, double longitude) {}

    /** A file of the draft. @param field the question that it answers; null when it goes with the matter as a whole */
    public record Paper(
            long fileId,
            String name,
            long bytes,
            boolean picture,
            @Nullable String field) {}

    /** @param hidden "true" when the agency shall not learn who asks */
    public record Requester(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String residency,
            @Nullable String gender,
            @Nullable String nationalNumber,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String language,
            @Nullable String hidden)
            implements Section {
        Requester known(@Nullable String newNumber, @Nullable String newPhone, @Nullable String newEmail) {
            return new Requester(kind, name, residency, gender, newNumber, newPhone, newEmail, language, hidden);
        }

        /** The national number that will be kept; empty when none was told or it is one of an organisation. */
        public Optional<String> number() {
            return Person.Kind.INDIVIDUAL.name().equals(kind)
                    ? NationalNumber.find(Checks.tidy(nationalNumber))
                    : Optional.empty();
        }

        public boolean wantsHidden() {
            return Boolean.parseBoolean(hidden);
        }
    }

    /** All that is left after submission: what the confirmation says. */
    public record Sent(Kind kind, long serviceId, String phone, boolean email, Instant dueAt) {}

    static Answers about(Topic topic) {
        return new Answers(topic, null, null, null, null, null, null);
    }

    static Answers sent(Sent sent) {
        return new Answers(null, null, null, null, null, null, sent);
    }

    /** Where a photo says it was taken. */
    public @Nullable Point photoTakenAt() {
        return papers == null ? null : papers.takenAt();
    }

    public List<Paper> listFiles() {
        return papers == null ? List.of() : papers.files();
    }

    /** Those that answer a question. */
    public List<Paper> listFilesOf(String field) {
        return listFiles().stream().filter(file -> field.equals(file.field())).toList();
    }

    /** Those that answer none of these questions. */
    public List<Paper> listFilesBut(Collection<String> fields) {
        return listFiles().stream()
                .filter(file -> file.field() == null || !fields.contains(file.field()))
                .toList();
    }

    /** What was typed into the questions of the chosen service. */
    public Map<String, List<String>> typed() {
        return topic == null || filled == null || filled.serviceId() != topic.serviceId() ? Map.of() : filled.typed();
    }
}
