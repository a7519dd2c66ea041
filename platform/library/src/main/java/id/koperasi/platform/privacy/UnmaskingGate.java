package id.koperasi.platform.privacy;

/** Decides whether the caller of this request may see personal data in plain, and writes that he did. */
public interface UnmaskingGate {

    /**
     * Returns when the caller holds the permission and the read stands in the audit trail, in the
     * transaction that serves it; throws otherwise.
     *
     * @param value whose {@code masked()} the trail may keep, never the plain value
     */
    void pass(Sensitive value, Unmasking unmasking);
}
