package id.koperasi.registry.progressrebuild;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a rebuild is not begun. */
sealed interface RebuildRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "rebuild-running",
            en = "A rebuild is running",
            id = "Pembangunan ulang sedang berjalan")
    record RebuildRunning() implements RebuildRejection {}
}
