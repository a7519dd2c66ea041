package id.koperasi.funding.programme;

/** What a criterion binds; who passes a gate has passed those before it. */
public enum Gate {
    /** To submit an application. */
    APPLY,
    /** To sign the agreement. */
    AGREE,
    /** To be paid a tranche. */
    DISBURSE;

    /** Whether passing this gate needs what binds the other. */
    public boolean includes(Gate other) {
        return other.compareTo(this) <= 0;
    }
}
