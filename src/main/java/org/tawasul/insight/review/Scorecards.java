package org.tawasul.insight.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.agencies.Officer;
import org.tawasul.database.Moments;
import org.tawasul.language.Name;

/** All versions of the scorecard. A change is a new one: what was scored by an older one stays comparable with itself. */
@Repository
class Scorecards {
    private final JdbcClient jdbc;

    Scorecards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By which samples are drawn from now on. */
    Scorecard getLatest() {
        return get(jdbc.sql("select max(version) from insight.scorecard")
                .query(Integer.class)
                .single());
    }

    Scorecard get(int version) {
        int allowed = jdbc.sql("select allowed from insight.scorecard where version = :version")
                .param("version", version)
                .query(Integer.class)
                .single();
        var criteria = jdbc.sql("select * from insight.criterion where version = :version order by position")
                .param("version", version)
                .query((row, number) -> criterion(row))
                .list();
        return new Scorecard(version, allowed, criteria);
    }

    /** Replaces the latest, unless somebody else did so since it was read. */
    @Transactional
    boolean replace(Scorecard before, int allowed, List<Criterion> criteria, Officer by, Instant at) {
        int version = before.version() + 1;
        int added = jdbc.sql("""
                insert into insight.scorecard (version, allowed, made_by, made_at)
                values (:version, :allowed, :by, :at) on conflict do nothing
                """)
                .param("version", version)
                .param("allowed", allowed)
                .param("by", by.handsId())
                .param("at", Moments.bound(at))
                .update();
        if (added == 0) return false;
        for (int i = 0; i < criteria.size(); i++) add(version, i + 1, criteria.get(i));
        return true;
    }

    private void add(int version, int position, Criterion criterion) {
        jdbc.sql("""
                insert into insight.criterion (
                  version, code, position, scale, optional, fatal, name_ar, name_en, about_ar, about_en, points_ar, points_en)
                values (:version, :code, :position, :scale, :optional, :fatal, :nameAr, :nameEn, :aboutAr, :aboutEn,
                  :pointsAr, :pointsEn)
                """)
                .param("version", version)
                .param("code", criterion.code())
                .param("position", position)
                .param("scale", criterion.scale().name())
                .param("optional", criterion.optional())
                .param("fatal", criterion.fatal())
                .param("nameAr", criterion.name().ar())
                .param("nameEn", criterion.name().en())
                .param("aboutAr", criterion.about().ar())
                .param("aboutEn", criterion.about().en())
                .param("pointsAr", criterion.points().stream().map(Name::ar).toArray(String[]::new))
                .param("pointsEn", criterion.points().stream().map(Name::en).toArray(String[]::new))
                .update();
    }

    private static Criterion criterion(ResultSet row) throws SQLException {
        var ar = (String[]) row.getArray("points_ar").getArray();
        var en = (String[]) row.getArray("points_en").getArray();
        return new Criterion(
                row.getString("code"),
                Criterion.Scale.valueOf(row.getString("scale")),
                row.getBoolean("optional"),
                row.getBoolean("fatal"),
                new Name(row.getString("name_ar"), row.getString("name_en")),
                new Name(row.getString("about_ar"), row.getString("about_en")),
                IntStream.range(0, ar.length)
                        .mapToObj(i -> new Name(ar[i], en[i]))
                        .toList());
    }
}
