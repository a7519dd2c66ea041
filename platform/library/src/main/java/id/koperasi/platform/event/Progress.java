package id.koperasi.platform.event;

/** How far a stream has been understood, while its row is locked. */
final class Progress {

    private final long before;
    private long mark;
    private boolean parked;

    Progress(long mark) {
        this.before = mark;
        this.mark = mark;
    }

    long mark() {
        return mark;
    }

    boolean moved() {
        return mark != before;
    }

    void advance() {
        mark++;
    }

    boolean parked() {
        return parked;
    }

    void park() {
        parked = true;
    }
}
