package org.tawasul.journal.seals;

import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree as RFC 6962 hashes it (section 2.1): a leaf is SHA-256 of a zero byte and what it says, a node SHA-256 of a
 * one byte and its two children, and the left child of n leaves holds the largest power of two below n. The roots of
 * stretches of a power of two are leaves of the same tree.
 */
final class Tree {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};
    private static final byte[] NOTHING = {};

    private Tree() {}

    static byte[] leaf(byte[] said) {
        return Hash.of(LEAF, said);
    }

    /** @param nodes leaves, or roots of stretches that are all full but the last */
    static byte[] root(List<byte[]> nodes) {
        if (nodes.isEmpty()) return Hash.of(NOTHING);
        if (nodes.size() == 1) return nodes.getFirst();
        int left = left(nodes.size());
        return node(root(nodes.subList(0, left)), root(nodes.subList(left, nodes.size())));
    }

    /** What one needs besides a node to compute the root, from the node upwards. */
    static List<byte[]> path(int index, List<byte[]> nodes) {
        var path = new ArrayList<byte[]>();
        if (nodes.size() == 1) return path;
        int left = left(nodes.size());
        var before = nodes.subList(0, left);
        var after = nodes.subList(left, nodes.size());
        path.addAll(index < left ? path(index, before) : path(index - left, after));
        path.add(root(index < left ? after : before));
        return path;
    }

    /** The root that a leaf at this place leads to; empty when the path is not as long as the place wants it. */
    static byte[] root(byte[] leaf, long index, long size, List<byte[]> path) {
        if (size == 1) return path.isEmpty() ? leaf : NOTHING;
        if (path.isEmpty()) return NOTHING;
        long left = Long.highestOneBit(size - 1);
        var below = path.subList(0, path.size() - 1);
        return index < left
                ? node(root(leaf, index, left, below), path.getLast())
                : node(path.getLast(), root(leaf, index - left, size - left, below));
    }

    private static byte[] node(byte[] left, byte[] right) {
        return Hash.of(NODE, left, right);
    }

    private static int left(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
