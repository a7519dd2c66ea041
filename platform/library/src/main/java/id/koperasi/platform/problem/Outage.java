package id.koperasi.platform.problem;

/** What goes wrong on our side. The caller learns no more than whether trying again helps. */
sealed interface Outage extends Rejection {

    @Refusal(
            status = 500,
            code = "internal",
            en = "Something went wrong on our side",
            id = "Terjadi kesalahan di pihak kami",
            enDetail = "It has been recorded. Quote the Trace-Id header when you report it.",
            idDetail = "Kesalahan sudah tercatat. Sebutkan header Trace-Id bila Anda melaporkannya.")
    record Internal() implements Outage {}

    @Refusal(
            status = 503,
            code = "unavailable",
            en = "Too busy at this moment",
            id = "Sedang terlalu sibuk",
            enDetail = "Send the same request again; with its Idempotency-Key it takes effect once.",
            idDetail = "Kirim ulang permintaan yang sama; dengan Idempotency-Key yang sama hanya berlaku sekali.",
            retryAfterSeconds = 1)
    record Unavailable() implements Outage {}
}
