package org.tawasul.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Channel;
import org.tawasul.cases.Place;
import org.tawasul.cases.Status;
import org.tawasul.cases.Submission;
import org.tawasul.cases.Submitting;
import org.tawasul.cases.Withdrawing;
import org.tawasul.catalogue.Kind;
import org.tawasul.identity.OverheardMessages;
import org.tawasul.journal.Subscriptions;
import org.tawasul.language.Language;

/** Before a matter is sent one learns that it was reported already, and nothing of whoever did. */
@TawasulTest
class EarlierTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"follow\" value=\"([0-9a-f]{24})\"");
    private static final AtomicInteger SPOTS = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    Submitting submitting;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    OverheardMessages messages;

    private final double spot = 25.95 + SPOTS.incrementAndGet() * 0.01;

    @Test
    void whatIsOpenNearbyIsShownWithoutAWordOfItAndMayBeFollowed() {
        var first = reported(cast.rubbish);
        var neighbour = writes("test-rubbish");
        var check = neighbour.open("check").body();
        assertThat(check)
                .contains("بُلّغ عن مثل هذا قربك", "في حدود 50 متر", "أرسل واتبع هذه الحالة")
                .doesNotContain(first.reference().value(), first.reference().grouped())
                .doesNotContain(first.id().toString(), "بيت أم خالد", "خلف المخبز السري", "Hassan");

        var sent = neighbour.visitor.post(neighbour.address("check"), "follow", token(check));
        var done = neighbour.visitor.follow(sent).body();
        assertThat(done).contains("تتبع الحالة السابقة");
        var reference = Writer.referenceIn(done);
        assertThat(reference).isNotEqualTo(first.reference());
        var follower = cases.find(reference).orElseThrow();
        assertThat(follower.status()).isEqualTo(Status.MERGED);
        assertThat(follower.ties().mergedInto()).isEqualTo(first.id().value());
    }

    @Test
    void whoDoesNotFollowHasACaseOfTheirOwn() {
        reported(cast.rubbish);
        var neighbour = writes("test-rubbish");
        assertThat(cases.find(neighbour.send()).orElseThrow().status()).isEqualTo(Status.RECEIVED);
    }

    @Test
    void aTokenThatNamesNothingOpenLeadsToACaseOfTheirOwn() {
        var first = reported(cast.rubbish);
        var neighbour = writes("test-rubbish");
        var token = token(neighbour.open("check").body());
        withdrawing.withdraw(first.id(), clock.instant());
        var late = neighbour
                .visitor
                .follow(neighbour.visitor.post(neighbour.address("check"), "follow", token))
                .body();
        assertThat(late).contains("الحالة السابقة لم تعد مفتوحة");
        var guessing = writes("test-rubbish");
        guessing.open("check");
        var done = guessing.visitor
                .follow(guessing.visitor.post(
                        guessing.address("check"), "follow", first.id().toString()))
                .body();
        for (var page : List.of(late, done)) {
            assertThat(cases.find(Writer.referenceIn(page)).orElseThrow().status())
                    .isEqualTo(Status.RECEIVED);
        }
    }

    @Test
    void whatIsConfidentialIsNeverShown() {
        reported(cast.secret);
        assertThat(writes("test-corruption").open("check").body()).doesNotContain("بُلّغ عن مثل هذا قربك");
    }

    private Case reported(long service) {
        var found = submitting.submit(
                new Submission(
                        cases.nextId(),
                        Kind.COMPLAINT,
                        Channel.WEB,
                        Language.AR,
                        service,
                        0,
                        cast.hassan,
                        "حاوية بيت أم خالد",
                        "الحاوية خلف المخبز السري ممتلئة",
                        Place.of(spot, 50.55, "خلف المخبز السري"),
                        List.of()),
                clock.instant());
        subscriptions.catchUp();
        return found;
    }

    /** Somebody who stands thirty metres away and is about to send. */
    private Writer writes(String service) {
        var writer = new Writer(new Visitor(port), messages);
        writer.begin("complaint", service);
        writer.pass("text", "text", "الحاوية في شارعنا ممتلئة منذ أيام ولا أحد يأتي.");
        writer.pass("place", "latitude", Double.toString(spot + 0.00027), "longitude", "50.55");
        writer.skipOptionalPages();
        Writer.to(writer.introduceAs("مريم أحمد"));
        assertThat(writer.pass("code", "code", writer.code())).endsWith("/check");
        return writer;
    }

    private static String token(String page) {
        var found = TOKEN.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }
}
