package org.tawasul.people;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.database.AfterCommit;
import org.tawasul.database.Moments;
import org.tawasul.language.Folding;
import org.tawasul.language.Language;
import org.tawasul.people.Person.Gender;
import org.tawasul.people.Person.Kind;
import org.tawasul.people.Person.Residency;
import org.tawasul.secrets.Envelopes;

/** Everybody who ever asked. One phone may be a household's: a person is a phone and a name. */
@Repository
public class People {
    static final String PHONE = "phone";
    static final String EMAIL = "email";
    static final String NATIONAL_NUMBER = "nationalNumber";

    private static final int HELD = 10_000;

    private final JdbcClient jdbc;
    private final Envelopes envelopes;

    /** Of who is about to submit something: asked in the same minutes in which they were registered. */
    private final LoadingCache<Long, RequesterType> types = Caffeine.newBuilder()
            .maximumSize(HELD)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build(this::readType);

    People(JdbcClient jdbc, Envelopes envelopes) {
        this.jdbc = jdbc;
        this.envelopes = envelopes;
    }

    /**
     * What somebody says of themselves when they submit; the phone has been verified.
     *
     * @param nationalNumber as {@link NationalNumber#find} gives it
     */
    public record Registration(
            Kind kind,
            String name,
            String phone,
            @Nullable String email,
            @Nullable String nationalNumber,
            @Nullable Residency residency,
            @Nullable Gender gender,
            Language language) {
        public Registration(
                Kind kind,
                String name,
                String phone,
                @Nullable String email,
                @Nullable Residency residency,
                @Nullable Gender gender,
                Language language) {
            this(kind, name, phone, email, null, residency, gender, language);
        }
    }

    /** The person of this phone and name, made now or known already; what is told anew replaces what was. */
    public long register(Registration told, Instant at) {
        var known = write(told, at);
        AfterCommit.nowAnd(() -> types.put(known.id(), known.type()));
        return known.id();
    }

    private record Known(long id, RequesterType type) {}

    private Known write(Registration told, Instant at) {
        return jdbc.sql("""
                insert into people.person (phone, phone_key, name, name_key, kind, residency, gender, email, national_number,
                                           national_number_key, language, created_at)
                values (:phone, :phoneKey, :name, :nameKey, :kind, :residency, :gender, :email, :number, :numberKey, :language, :at)
                on conflict (phone_key, name_key) do update
                   set name = excluded.name, kind = excluded.kind, residency = excluded.residency,
                       gender = coalesce(excluded.gender, person.gender), email = coalesce(excluded.email, person.email),
                       national_number = coalesce(excluded.national_number, person.national_number),
                       national_number_key = coalesce(excluded.national_number_key, person.national_number_key),
                       language = excluded.language
                returning person_id, kind, residency, gender
                """)
                .param("phone", envelopes.seal(PHONE, told.phone()))
                .param("phoneKey", keyOf(told.phone()))
                .param("name", told.name().strip())
                .param("nameKey", Folding.fold(told.name().strip().replaceAll("\\s+", " ")))
                .param("kind", told.kind().name())
                .param(
                        "residency",
                        told.residency() == null ? null : told.residency().name())
                .param("gender", told.gender() == null ? null : told.gender().name())
                .param("email", envelopes.sealOrNull(EMAIL, told.email()))
                .param("number", envelopes.sealOrNull(NATIONAL_NUMBER, told.nationalNumber()))
                .param("numberKey", told.nationalNumber() == null ? null : numberKeyOf(told.nationalNumber()))
                .param("language", told.language().code())
                .param("at", Moments.bound(at))
                .query((row, number) -> new Known(row.getLong("person_id"), type(row)))
                .single();
    }

    /** What kind of person it is, without saying who. */
    public RequesterType typeOf(long personId) {
        return types.get(personId);
    }

    private RequesterType readType(long personId) {
        return jdbc.sql("select kind, residency, gender from people.person where person_id = :id")
                .param("id", personId)
                .query((row, number) -> type(row))
                .optional()
                .orElse(RequesterType.UNKNOWN);
    }

    private static RequesterType type(ResultSet row) throws SQLException {
        var residency = row.getString("residency");
        var gender = row.getString("gender");
        return RequesterType.of(
                Kind.valueOf(row.getString("kind")),
                residency == null ? null : Residency.valueOf(residency),
                gender == null ? null : Gender.valueOf(gender));
    }

    /** Throws when there is none. */
    public Person get(long personId) {
        return jdbc.sql("select * from people.person where person_id = :id")
                .param("id", personId)
                .query((row, number) -> person(row))
                .single();
    }

    /** Nobody else erases them before this transaction is over. */
    Person lock(long personId) {
        return jdbc.sql("select * from people.person where person_id = :id for update")
                .param("id", personId)
                .query((row, number) -> person(row))
                .single();
    }

    /** Nobody is found by what stays. */
    void forget(long personId, Instant at) {
        jdbc.sql("""
                update people.person
                   set phone = '', phone_key = null, name = '', name_key = person_id::text, email = null, national_number = null,
                       national_number_key = null, erased_at = :at
                 where person_id = :id
                """).param("id", personId).param("at", Moments.bound(at)).update();
    }

    /** Everybody of a phone: a household may share one. */
    public List<Person> listOf(String phone) {
        return jdbc.sql("select * from people.person where phone_key = :phone order by person_id")
                .param("phone", keyOf(phone))
                .query((row, number) -> person(row))
                .list();
    }

    /** Whoever told this number as theirs. @param number as {@link NationalNumber#find} gives it */
    public List<Person> listOfNationalNumber(String number) {
        return jdbc.sql("select * from people.person where national_number_key = :number order by person_id limit 50")
                .param("number", numberKeyOf(number))
                .query((row, at) -> person(row))
                .list();
    }

    private byte[] numberKeyOf(String number) {
        return envelopes.keyOf(NATIONAL_NUMBER, number);
    }

    private byte[] keyOf(String phone) {
        return envelopes.keyOf(PHONE, phone);
    }

    private Person person(ResultSet row) throws SQLException {
        var residency = row.getString("residency");
        var gender = row.getString("gender");
        return new Person(
                row.getLong("person_id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                envelopes.open(PHONE, row.getString("phone")),
                envelopes.openOrNull(EMAIL, row.getString("email")),
                envelopes.openOrNull(NATIONAL_NUMBER, row.getString("national_number")),
                residency == null ? null : Residency.valueOf(residency),
                gender == null ? null : Gender.valueOf(gender),
                Language.of(row.getString("language")));
    }
}
