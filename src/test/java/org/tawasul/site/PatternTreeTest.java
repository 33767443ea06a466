package org.tawasul.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatternTreeTest {
    private final PatternTree<String> tree = new PatternTree<>();

    @BeforeEach
    void plant() {
        tree.put("/new/{draft}/check", "check");
        tree.put("/new/{draft}", "draft");
        tree.put("/new/places/{name}", "place");
        tree.put("/{anything}/{at}/check", "anything");
    }

    @Test
    void onlyWhatCanFitIsFound() {
        assertThat(tree.find("/new/42")).containsExactly("draft");
        assertThat(tree.find("/new/places/check")).containsExactly("place", "check", "anything");
        assertThat(tree.find("/old/42/check")).containsExactly("anything");
    }

    @Test
    void anAddressOfAnotherLengthFindsNothing() {
        assertThat(tree.find("/")).isEmpty();
        assertThat(tree.find("/new/42/check/")).isEmpty();
        assertThat(tree.find("/new/42/check/again")).isEmpty();
    }
}
