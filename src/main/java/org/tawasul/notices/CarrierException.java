package org.tawasul.notices;

/** The message was not accepted. */
class CarrierException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean worthTryingAgain;

    private CarrierException(String message, boolean worthTryingAgain, Throwable cause) {
        super(message, cause);
        this.worthTryingAgain = worthTryingAgain;
    }

    /** The line is down or busy: later it may work. */
    static CarrierException later(String message, Throwable cause) {
        return new CarrierException(message, true, cause);
    }

    /** The recipient does not exist, the text is refused: trying again would be the same. */
    static CarrierException never(String message, Throwable cause) {
        return new CarrierException(message, false, cause);
    }

    boolean isWorthTryingAgain() {
        return worthTryingAgain;
    }
}
