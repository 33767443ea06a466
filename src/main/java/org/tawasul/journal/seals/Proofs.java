package org.tawasul.journal.seals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.journal.Journal;
import org.tawasul.journal.seals.Proof.Place;
import org.tawasul.journal.seals.Seals.Kept;
import org.tawasul.journal.seals.Seals.Stretch;

/** Proves the entries of one subject, in four statements however many they are; of each day it reads only the stretches around them. */
@Repository
public class Proofs {
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Seals seals;

    Proofs(JdbcClient jdbc, Journal journal, Seals seals) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.seals = seals;
    }

    /** An entry of a day that is sealed. */
    private record Sealed(int seq, Cursor at, Kept kept) {}

    private record Leaf(Cursor at, String line) {}

    /** All that happened to it, the earliest first. */
    public List<Proof> listOf(String subject, long subjectId) {
        var places = places(sealed(subject, subjectId));
        return journal.listOf(subject, subjectId).stream()
                .map(entry -> new Proof(entry, places.get(entry.seq())))
                .toList();
    }

    private List<Sealed> sealed(String subject, long subjectId) {
        return jdbc.sql("""
                select e.seq, e.xid::text as xid, e.position, sealed.*
                  from journal.entry e
                 cross join lateral (
                       select * from journal.seal s
                        where (s.to_xid, s.to_position) >= (e.xid, e.position)
                        order by s.to_xid, s.to_position, s.day
                        limit 1) sealed
                 where e.subject_id = :id and e.subject = :subject
                 order by e.seq
                """)
                .param("id", subjectId)
                .param("subject", subject)
                .query((row, number) -> new Sealed(
                        row.getInt("seq"), new Cursor(row.getString("xid"), row.getLong("position")), Seals.kept(row)))
                .list();
    }

    private Map<Integer, Place> places(List<Sealed> entries) {
        var days = entries.stream()
                .map(entry -> entry.kept().seal().day())
                .distinct()
                .toList();
        var stretches = seals.stretches(days);
        var around = new TreeMap<Integer, Stretch>();
        for (var entry : entries) {
            var found = stretchOf(entry, stretches);
            if (found != null) around.put(entry.seq(), found);
        }
        var leaves = leaves(List.copyOf(around.values()), entries);
        var places = new HashMap<Integer, Place>();
        for (var entry : entries) {
            var stretch = around.get(entry.seq());
            if (stretch == null) {
                places.put(entry.seq(), gone(entry));
                continue;
            }
            var roots = stretches.stream()
                    .filter(each -> each.day().equals(stretch.day()))
                    .map(Stretch::root)
                    .toList();
            places.put(entry.seq(), place(entry, stretch, leaves.getOrDefault(stretch, List.of()), roots));
        }
        return places;
    }

    private static @Nullable Stretch stretchOf(Sealed entry, List<Stretch> stretches) {
        return stretches.stream()
                .filter(stretch -> stretch.day().equals(entry.kept().seal().day())
                        && stretch.from().compareTo(entry.at()) <= 0)
                .reduce((before, after) -> after)
                .orElse(null);
    }

    /** What stands in the journal now where the stretches were sealed. */
    private Map<Stretch, List<Leaf>> leaves(List<Stretch> stretches, List<Sealed> entries) {
        var salts = new HashMap<Object, Kept>();
        for (var entry : entries) salts.put(entry.kept().seal().day(), entry.kept());
        var distinct = stretches.stream().distinct().toList();
        var read = new HashMap<Stretch, List<Leaf>>();
        if (distinct.isEmpty()) return read;
        jdbc.sql("select s.nr, " + Leaves.COLUMNS + """

                  from unnest(:xids, :positions) with ordinality as s (xid, position, nr)
                 cross join lateral (
                       select * from journal.entry j
                        where (j.xid, j.position) >= (cast(s.xid as xid8), s.position)
                        order by j.xid, j.position
                        limit :size) e
                 order by s.nr, e.xid, e.position
                """)
                .param(
                        "xids",
                        distinct.stream().map(stretch -> stretch.from().xid()).toArray(String[]::new))
                .param(
                        "positions",
                        distinct.stream()
                                .map(stretch -> stretch.from().position())
                                .toArray(Long[]::new))
                .param("size", Leaves.STRETCH)
                .query(row -> {
                    var stretch = distinct.get(row.getInt("nr") - 1);
                    var kept = salts.get(stretch.day());
                    var at = new Cursor(row.getString("xid"), row.getLong("position"));
                    if (kept != null && at.compareTo(kept.to()) <= 0)
                        read.computeIfAbsent(stretch, made -> new ArrayList<>())
                                .add(new Leaf(at, Leaves.line(row, kept.salt())));
                });
        return read;
    }

    /** Its day was sealed without it. */
    private static Place gone(Sealed entry) {
        var seal = entry.kept().seal();
        return new Place(seal.day(), "", "", 0, seal.entries(), List.of(), false);
    }

    private static Place place(Sealed entry, Stretch stretch, List<Leaf> leaves, List<byte[]> roots) {
        int offset = leaves.stream().map(Leaf::at).toList().indexOf(entry.at());
        if (offset < 0) return gone(entry);
        var seal = entry.kept().seal();
        var hashes = leaves.stream().map(leaf -> Leaves.hash(leaf.line())).toList();
        var path = Stream.concat(Tree.path(offset, hashes).stream(), Tree.path(stretch.number(), roots).stream())
                .toList();
        long index = (long) stretch.number() * Leaves.STRETCH + offset;
        var hex = HexFormat.of();
        var leaf = hashes.get(offset);
        boolean stands =
                hex.formatHex(Tree.root(leaf, index, seal.entries(), path)).equals(seal.root());
        return new Place(
                seal.day(),
                leaves.get(offset).line(),
                hex.formatHex(leaf),
                index,
                seal.entries(),
                path.stream().map(hex::formatHex).toList(),
                stands);
    }
}
