package org.tawasul.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageIDGenerator;
import org.jsmpp.util.RandomMessageIDGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.TawasulTest;
import org.tawasul.language.Language;
import org.tawasul.notices.Notice.Medium;

/** Speaks SMPP with an operator's side that listens on a port of its own. */
@TawasulTest
class SmppCarrierTest {
    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    private Operator operator;
    private SmppCarrier carrier;

    @BeforeEach
    void connect() throws IOException {
        operator = new Operator();
        carrier = carrierAt(operator.port());
    }

    @AfterEach
    void hangUp() throws IOException {
        carrier.close();
        operator.close();
    }

    @Test
    void anArabicTextArrivesAsItWasWritten() throws Exception {
        var id = carrier.carry(sms("تواصل: وصلت إجابتك"));
        assertThat(id).isNotBlank();
        var received = operator.received.getFirst();
        assertThat(received.getDestAddress()).isEqualTo("97333001122");
        assertThat(received.getSourceAddr()).isEqualTo("Tawasul");
        assertThat(received.getDataCoding()).isEqualTo((byte) 0x08);
        assertThat(new String(received.getShortMessage(), StandardCharsets.UTF_16BE))
                .isEqualTo("تواصل: وصلت إجابتك");
    }

    @Test
    void aLongTextComesInPartsThatThePhoneJoins() throws Exception {
        var text = "طلبك رقم 41270935518 لدى هيئة الكهرباء والماء. ".repeat(5).strip() + " 😀";
        carrier.carry(sms(text));
        assertThat(operator.received).hasSizeGreaterThan(2);
        var joined = new StringBuilder();
        for (int i = 0; i < operator.received.size(); i++) {
            var body = operator.received.get(i).getShortMessage();
            assertThat(operator.received.get(i).isUdhi()).isTrue();
            assertThat(body.length).isLessThanOrEqualTo(140);
            assertThat(body[4]).isEqualTo((byte) operator.received.size());
            assertThat(body[5]).isEqualTo((byte) (i + 1));
            joined.append(new String(body, 6, body.length - 6, StandardCharsets.UTF_16BE));
        }
        assertThat(joined.toString()).isEqualTo(text);
    }

    @Test
    void anOperatorThatIsBusyIsAskedAgainLater() {
        operator.refuseWith = SMPPConstant.STAT_ESME_RTHROTTLED;
        assertThatThrownBy(() -> carrier.carry(sms("مرحبًا")))
                .isInstanceOfSatisfying(
                        CarrierException.class,
                        refused -> assertThat(refused.isWorthTryingAgain()).isTrue());
    }

    @Test
    void aNumberThatDoesNotExistIsNotTriedAgain() {
        operator.refuseWith = SMPPConstant.STAT_ESME_RINVDSTADR;
        assertThatThrownBy(() -> carrier.carry(sms("مرحبًا")))
                .isInstanceOfSatisfying(
                        CarrierException.class,
                        refused -> assertThat(refused.isWorthTryingAgain()).isFalse());
    }

    @Test
    void aBrokenLineIsBoundAnew() throws Exception {
        carrier.carry(sms("أولى"));
        operator.dropLines();
        var later = new ArrayList<String>();
        for (int tries = 0; later.isEmpty() && tries < 50; tries++) {
            try {
                later.add(String.valueOf(carrier.carry(sms("ثانية"))));
            } catch (CarrierException down) {
                assertThat(down.isWorthTryingAgain()).isTrue();
                Thread.sleep(50);
            }
        }
        assertThat(later).hasSize(1);
    }

    @Test
    void noOperatorAtAllIsWorthAnotherTry() throws IOException {
        int port = operator.port();
        operator.close();
        try (var lonely = carrierAt(port)) {
            assertThatThrownBy(() -> lonely.carry(sms("مرحبًا")))
                    .isInstanceOfSatisfying(
                            CarrierException.class,
                            refused -> assertThat(refused.isWorthTryingAgain()).isTrue());
        }
    }

    @Test
    void theReceiptOfTheOperatorIsRecorded() {
        var once = "receipt:" + System.nanoTime();
        outbox.add(
                new Outbox.Draft(once, 0, "notice.code", Medium.SMS, "+97333001122", Language.AR, null, "رمز", false),
                Instant.now());
        jdbc.sql("update notices.notice set state = 'SENT', operators_id = 'abc-1' where once = :once")
                .param("once", once)
                .update();
        outbox.markReceipt("abc-1", true, "DELIVRD", Instant.now());
        assertThat(jdbc.sql("select delivered_at is not null from notices.notice where once = :once")
                        .param("once", once)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private SmppCarrier carrierAt(int port) {
        return new SmppCarrier(
                new SmsSettings("localhost", port, "tawasul", "secret", "Tawasul"), outbox, InstantSource.system());
    }

    private static Notice sms(String text) {
        return new Notice(1, Medium.SMS, "+97333001122", Language.AR, null, text, 1, Instant.now());
    }

    /** An operator's message centre: accepts every bind and keeps what it is given. */
    private static final class Operator implements AutoCloseable {
        final List<SubmitSm> received = Collections.synchronizedList(new ArrayList<>());
        volatile int refuseWith;
        private final SMPPServerSessionListener listener;
        private final List<SMPPServerSession> sessions = Collections.synchronizedList(new ArrayList<>());
        private final MessageIDGenerator ids = new RandomMessageIDGenerator();
        private volatile boolean open = true;

        Operator() throws IOException {
            int free;
            try (var socket = new java.net.ServerSocket(0)) {
                free = socket.getLocalPort();
            }
            listener = new SMPPServerSessionListener(free);
            var accepting = Executors.newVirtualThreadPerTaskExecutor();
            var unused = accepting.submit(() -> {
                while (open) {
                    var session = listener.accept();
                    session.setMessageReceiverListener(receiver());
                    sessions.add(session);
                    var bind = session.waitForBind(5_000);
                    bind.accept("operator", org.jsmpp.bean.InterfaceVersion.IF_34);
                }
                return null;
            });
        }

        int port() {
            return listener.getPort();
        }

        void dropLines() {
            sessions.forEach(SMPPServerSession::close);
        }

        private ServerMessageReceiverListener receiver() {
            return (ServerMessageReceiverListener) java.lang.reflect.Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {ServerMessageReceiverListener.class},
                    (proxy, method, arguments) -> {
                        if (!method.getName().equals("onAcceptSubmitSm")) return null;
                        if (refuseWith != 0) throw new ProcessRequestException("refused", refuseWith);
                        received.add((SubmitSm) arguments[0]);
                        return new SubmitSmResult(ids.newMessageId(), new org.jsmpp.bean.OptionalParameter[0]);
                    });
        }

        @Override
        public void close() throws IOException {
            open = false;
            dropLines();
            listener.close();
        }
    }
}
