package id.koperasi.platform.problem;

/**
 * An expected "no". Each feature has one sealed family of records that extend this, and each record carries a
 * {@link Refusal}; the record's components become members of the problem that the caller reads, so none of them may
 * hold a person's data.
 */
public interface Rejection {

    /** What this refusal is called and how it reads; the same for every instance of its class. */
    default Refusal refusal() {
        Refusal refusal = getClass().getAnnotation(Refusal.class);
        if (refusal == null) {
            throw new IllegalStateException(getClass().getName() + " carries no @Refusal");
        }
        return refusal;
    }

    /** After how many seconds trying again is worth it; a record that knows it better has a component of this name. */
    default int retryAfterSeconds() {
        return refusal().retryAfterSeconds();
    }
}
