package id.koperasi.platform.privacy;

/** A value given as personal data breaks a rule; neither the message nor the refusal repeats the value. */
public final class RefusedValueException extends IllegalArgumentException {

    private final SensitiveRefusal refusal;

    RefusedValueException(SensitiveRefusal refusal) {
        super(refusal.en());
        this.refusal = refusal;
    }

    public SensitiveRefusal refusal() {
        return refusal;
    }
}
