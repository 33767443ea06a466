package org.tawasul.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.TawasulTest;
import org.tawasul.cases.CaseId;
import org.tawasul.ratings.RatingLinks.Rated;

@TawasulTest
class RatingLinksTest {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @Autowired
    RatingLinks links;

    @Test
    void aTokenLeadsToItsReply() {
        for (long id : new long[] {1, 2, 417, 8_999_999_999L}) {
            for (long message : new long[] {1, 77, 281_474_976_710_655L}) {
                var token = links.tokenOf(new CaseId(id), message);
                assertThat(token).matches("[A-Za-z0-9_-]{32}");
                assertThat(links.find(token)).contains(new Rated(new CaseId(id), message));
                assertThat(links.tokenOf(new CaseId(id), message)).isEqualTo(token);
            }
        }
    }

    @Test
    void neighboursHaveNothingInCommon() {
        var one = links.tokenOf(new CaseId(417), 9);
        var next = links.tokenOf(new CaseId(418), 9);
        long same = java.util.stream.IntStream.range(0, one.length())
                .filter(i -> one.charAt(i) == next.charAt(i))
                .count();
        assertThat(same).isLessThan(8);
    }

    @Test
    void oneAlteredLetterIsEnoughToBeNoToken() {
        var token = links.tokenOf(new CaseId(417), 9);
        for (int place = 0; place < token.length(); place++) {
            for (char letter : LETTERS.toCharArray()) {
                if (letter == token.charAt(place)) continue;
                var altered = new StringBuilder(token);
                altered.setCharAt(place, letter);
                assertThat(links.find(altered.toString())).isEmpty();
            }
        }
    }

    @Test
    void whatIsShorterLongerOrSomethingElseIsNoToken() {
        var token = links.tokenOf(new CaseId(417), 9);
        for (var other : new String[] {
            "",
            "x",
            token.substring(1),
            token + "A",
            token + "==",
            token.replace(token.charAt(5), '.'),
            "٣".repeat(32),
            " " + token
        }) {
            assertThat(links.find(other)).as(other).isEqualTo(Optional.empty());
        }
    }
}
