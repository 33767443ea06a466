package org.tawasul.notices;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.jspecify.annotations.Nullable;

/**
 * Hands SMS to an operator over SMPP 3.4, bound as a transceiver, bound anew when the line broke. All texts go as UCS-2,
 * which carries Arabic; one of more than 70 characters goes in parts of 67 that the phone joins (a user data header with
 * one reference number). The operator's receipt tells whether it reached the phone.
 */
class SmppCarrier implements Carrier, AutoCloseable {
    private static final int WHOLE = 70;
    private static final int PART = 67;
    private static final long BIND_MILLIS = 10_000;

    private final SmsSettings line;
    private final Outbox outbox;
    private final InstantSource clock;
    private @Nullable SMPPSession bound;

    SmppCarrier(SmsSettings line, Outbox outbox, InstantSource clock) {
        this.line = line;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Notice.Medium medium() {
        return Notice.Medium.SMS;
    }

    @Override
    public synchronized @Nullable String carry(Notice notice) throws CarrierException {
        try {
            var session = session();
            String id = null;
            for (var part : parts(notice.text(), ThreadLocalRandom.current().nextInt(256))) {
                id = submit(session, notice.recipient(), part);
            }
            return id;
        } catch (NegativeResponseException refused) {
            throw refused(refused);
        } catch (PDUException malformed) {
            throw CarrierException.never(String.valueOf(malformed.getMessage()), malformed);
        } catch (IOException | ResponseTimeoutException | InvalidResponseException down) {
            close();
            throw CarrierException.later("The line to the operator is down: " + down.getMessage(), down);
        }
    }

    /** The bodies of the messages that make up a text, each with its header when there are several. */
    static List<byte[]> parts(String text, int reference) {
        if (text.length() <= WHOLE) return List.of(text.getBytes(StandardCharsets.UTF_16BE));
        var parts = new ArrayList<byte[]>();
        var cuts = cuts(text);
        for (int i = 0; i + 1 < cuts.size(); i++) {
            var words = text.substring(cuts.get(i), cuts.get(i + 1)).getBytes(StandardCharsets.UTF_16BE);
            var part = Arrays.copyOf(
                    new byte[] {5, 0, 3, (byte) reference, (byte) (cuts.size() - 1), (byte) (i + 1)}, 6 + words.length);
            System.arraycopy(words, 0, part, 6, words.length);
            parts.add(part);
        }
        return parts;
    }

    /** Where to cut, never inside a surrogate pair. */
    private static List<Integer> cuts(String text) {
        var cuts = new ArrayList<>(List.of(0));
        int at = 0;
        while (at < text.length()) {
            at = Math.min(at + PART, text.length());
            if (at < text.length() && Character.isLowSurrogate(text.charAt(at))) at--;
            cuts.add(at);
        }
        return cuts;
    }

    private String submit(SMPPSession session, String phone, byte[] body)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        boolean hasHeader = body.length > 6 && body[0] == 5 && body[1] == 0 && body[2] == 3;
        boolean number = line.sender().matches("\\+?\\d+");
        return session.submitShortMessage(
                        "",
                        number ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.ALPHANUMERIC,
                        number ? NumberingPlanIndicator.ISDN : NumberingPlanIndicator.UNKNOWN,
                        line.sender(),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        phone.substring(1),
                        new ESMClass(
                                MessageMode.DEFAULT,
                                MessageType.DEFAULT,
                                hasHeader ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT),
                        (byte) 0,
                        (byte) 1,
                        null,
                        null,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        new GeneralDataCoding(Alphabet.ALPHA_UCS2),
                        (byte) 0,
                        body)
                .getMessageId();
    }

    private static CarrierException refused(NegativeResponseException refused) {
        var message = "The operator refused with status 0x" + Integer.toHexString(refused.getCommandStatus());
        return switch (refused.getCommandStatus()) {
            case SMPPConstant.STAT_ESME_RINVDSTADR, SMPPConstant.STAT_ESME_RINVMSGLEN ->
                CarrierException.never(message, refused);
            default -> CarrierException.later(message, refused);
        };
    }

    private SMPPSession session() throws IOException {
        if (bound != null && bound.getSessionState().isBound()) return bound;
        var session = new SMPPSession();
        session.setMessageReceiverListener(new Receipts());
        session.connectAndBind(
                Objects.requireNonNull(line.host()),
                line.port(),
                new BindParameter(
                        BindType.BIND_TRX,
                        line.systemId(),
                        line.password(),
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        null),
                BIND_MILLIS);
        bound = session;
        return session;
    }

    @Override
    public synchronized void close() {
        if (bound != null) bound.unbindAndClose();
        bound = null;
    }

    /** What the operator tells of its own accord. */
    private final class Receipts implements MessageReceiverListener {
        @Override
        public void onAcceptDeliverSm(DeliverSm told) throws ProcessRequestException {
            if (!MessageType.SMSC_DEL_RECEIPT.containedIn(told.getEsmClass())) return;
            try {
                var receipt = told.getShortMessageAsDeliveryReceipt();
                var state = String.valueOf(receipt.getFinalStatus());
                outbox.markReceipt(receipt.getId(), state.equals("DELIVRD"), state, clock.instant());
            } catch (InvalidDeliveryReceiptException unreadable) {
                throw new ProcessRequestException("Unreadable receipt", SMPPConstant.STAT_ESME_RX_R_APPN, unreadable);
            }
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification alert) {}

        @Override
        public @Nullable DataSmResult onAcceptDataSm(DataSm data, org.jsmpp.session.Session source)
                throws ProcessRequestException {
            throw new ProcessRequestException("Not expected", SMPPConstant.STAT_ESME_RX_R_APPN);
        }
    }
}
