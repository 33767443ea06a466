package org.tawasul.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.bouncycastle.crypto.macs.SipHash;
import org.bouncycastle.crypto.params.KeyParameter;
import org.tawasul.language.Digits;

class ReferencesTest {
    private final References references =
            new References("a key of sixteen".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

    @Property
    void aReferenceLeadsBackToItsCase(@ForAll @LongRange(min = 0, max = 8_999_999_999L) long id) {
        var reference = references.of(new CaseId(id));
        assertThat(reference.value()).matches("[1-9]\\d{10}");
        assertThat(references.idOf(reference)).isEqualTo(new CaseId(id));
    }

    @Property
    void itIsReadInAnyDigitsAndGrouping(@ForAll @LongRange(min = 0, max = 8_999_999_999L) long id) {
        var reference = references.of(new CaseId(id));
        assertThat(Reference.parse(reference.grouped())).contains(reference);
        assertThat(Reference.parse(" " + Digits.eastern(reference.grouped()) + "\u200F"))
                .contains(reference);
        assertThat(Reference.parse(reference.value().replaceFirst("(...)", "$1-")))
                .contains(reference);
    }

    @Property
    void oneWrongDigitIsNoticed(
            @ForAll @LongRange(min = 0, max = 8_999_999_999L) long id,
            @ForAll @IntRange(min = 0, max = 10) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        var digits = references.of(new CaseId(id)).value().toCharArray();
        digits[at] = (char) ('0' + (digits[at] - '0' + by) % 10);
        assertThat(Reference.parse(new String(digits))).isEmpty();
    }

    @Property
    void twoNeighboursExchangedAreNoticed(
            @ForAll @LongRange(min = 0, max = 8_999_999_999L) long id, @ForAll @IntRange(min = 0, max = 9) int at) {
        var digits = references.of(new CaseId(id)).value().toCharArray();
        char first = digits[at];
        digits[at] = digits[at + 1];
        digits[at + 1] = first;
        if (digits[at] != digits[at + 1])
            assertThat(Reference.parse(new String(digits))).isEmpty();
    }

    @Property
    void theRoundFunctionIsSipHash(
            @ForAll long key0, @ForAll long key1, @ForAll @LongRange(min = 0, max = 0xffff_ffffL) long fourBytes) {
        var key = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(key0)
                .putLong(key1)
                .array();
        var known = new SipHash();
        known.init(new KeyParameter(key));
        for (int shift = 0; shift < 32; shift += 8) known.update((byte) (fourBytes >>> shift));
        assertThat(References.sipHash(key0, key1, fourBytes)).isEqualTo(known.doFinal());
    }

    @Property
    void neighbouringCasesHaveNoNeighbouringReferences(@ForAll @LongRange(min = 0, max = 8_999_999_998L) long id) {
        long one = references.of(new CaseId(id)).payload();
        long next = references.of(new CaseId(id + 1)).payload();
        assertThat(Math.abs(one - next)).isGreaterThan(1);
    }
}
