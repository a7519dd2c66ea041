package id.koperasi.funding.completeness;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.util.List;

/** Why a check is not taken. */
sealed interface CompletenessRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "nothing-to-check",
            en = "The application was submitted without a proposal",
            id = "Pengajuan ini diajukan tanpa proposal")
    record NothingToCheck() implements CompletenessRejection {}

    @Refusal(
            status = 409,
            code = "submission-checked",
            en = "This submission is found complete already",
            id = "Pengajuan ini sudah dinyatakan lengkap")
    record SubmissionChecked() implements CompletenessRejection {}

    @Refusal(
            status = 422,
            code = "items-differ",
            en = "Each item is judged once, and no other",
            id = "Setiap butir dinilai satu kali, dan tidak ada yang lain",
            enDetail = "Not judged: {missing}. Unknown or judged twice: {unknown}.",
            idDetail = "Belum dinilai: {missing}. Tidak dikenal atau dua kali: {unknown}.")
    record ItemsDiffer(List<String> missing, List<String> unknown) implements CompletenessRejection {}

    @Refusal(
            status = 422,
            code = "reason-missing",
            en = "What is sent back needs a reason",
            id = "Butir yang dikembalikan perlu alasan",
            enDetail = "It is missing for: {codes}.",
            idDetail = "Belum ada untuk: {codes}.")
    record ReasonMissing(List<String> codes) implements CompletenessRejection {}
}
