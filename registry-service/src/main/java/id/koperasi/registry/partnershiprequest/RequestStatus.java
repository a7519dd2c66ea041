package id.koperasi.registry.partnershiprequest;

/** How far a request for a partnership has come ({@code pengajuan_kemitraan.status_permohonan}). */
enum RequestStatus {
    /** It was made. */
    REQUESTED,
    /** Somebody works on it. */
    PROCESSED,
    /** What it says is true. */
    VERIFIED,
    /** The partner agrees. */
    APPROVED,
    /** Nothing comes of it. */
    REJECTED;

    /** Whether it may be this after that: forward only, and rejected until it is settled. */
    boolean mayFollow(RequestStatus before) {
        return before != APPROVED && before != REJECTED && compareTo(before) > 0;
    }
}
