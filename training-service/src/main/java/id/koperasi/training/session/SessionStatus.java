package id.koperasi.training.session;

/** How far a session is. */
public enum SessionStatus {
    /** It waits for the budget that shall pay it. */
    PLANNED,
    /** Its money is set aside. */
    APPROVED,
    /** Officers are invited and seated. */
    OPEN,
    HELD,
    /** What it cost is settled. */
    CLOSED,
    CANCELLED
}
