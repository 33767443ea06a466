package org.tawasul.journal.seals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TreeTest {
    private static final HexFormat HEX = HexFormat.of();

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Tree.leaf(("entry " + i).getBytes(UTF_8)))
                .toList();
    }

    /** The inputs and roots that implementations of RFC 6962 are tested with. */
    @Test
    void theTreeIsTheOneOfTheStandard() {
        var leaves = List.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")
                .stream()
                .map(HEX::parseHex)
                .map(Tree::leaf)
                .toList();
        assertThat(HEX.formatHex(Tree.root(List.of())))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(HEX.formatHex(Tree.root(leaves.subList(0, 1))))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(HEX.formatHex(Tree.root(leaves.subList(0, 2))))
                .isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(HEX.formatHex(Tree.root(leaves)))
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Property(tries = 200)
    void thePathOfEachLeafLeadsToTheRoot(
            @ForAll @IntRange(min = 1, max = 700) int size, @ForAll @IntRange(max = 699) int at) {
        int index = at % size;
        var leaves = leaves(size);
        var root = Tree.root(leaves);
        var path = Tree.path(index, leaves);
        assertThat(Tree.root(leaves.get(index), index, size, path)).isEqualTo(root);
        if (size == 1) return;
        int elsewhere = (index + 1) % size;
        assertThat(Tree.root(leaves.get(index), elsewhere, size, path)).isNotEqualTo(root);
        assertThat(Tree.root(leaves.get(elsewhere), index, size, path)).isNotEqualTo(root);
        assertThat(Tree.root(leaves.get(index), index, size, path.subList(0, path.size() - 1)))
                .isNotEqualTo(root);
    }

    @Property(tries = 60)
    void stretchesHaveTheRootOfTheirLeaves(
            @ForAll @IntRange(min = 1, max = 3_000) int size, @ForAll @IntRange(max = 2_999) int at) {
        int index = at % size;
        var leaves = leaves(size);
        var stretches = new ArrayList<List<byte[]>>();
        for (int i = 0; i < size; i += Leaves.STRETCH)
            stretches.add(leaves.subList(i, Math.min(size, i + Leaves.STRETCH)));
        var roots = stretches.stream().map(Tree::root).toList();
        assertThat(Tree.root(roots)).isEqualTo(Tree.root(leaves));
        int stretch = index / Leaves.STRETCH;
        var path = new ArrayList<>(Tree.path(index % Leaves.STRETCH, stretches.get(stretch)));
        path.addAll(Tree.path(stretch, roots));
        assertThat(path.stream().map(Arrays::toString))
                .isEqualTo(
                        Tree.path(index, leaves).stream().map(Arrays::toString).toList());
    }
}
