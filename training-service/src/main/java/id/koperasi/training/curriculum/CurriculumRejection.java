package id.koperasi.training.curriculum;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;

/** Why a version of a curriculum is not written. */
sealed interface CurriculumRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "curriculum-backdated",
            en = "A version counts from a day to come, and after the version before",
            id = "Versi berlaku mulai hari yang akan datang dan sesudah versi sebelumnya",
            enDetail = "From {earliest} at the earliest.",
            idDetail = "Paling cepat {earliest}.")
    record CurriculumBackdated(LocalDate earliest) implements CurriculumRejection {}

    @Refusal(
            status = 409,
            code = "curriculum-written-meanwhile",
            en = "Somebody else has written this version meanwhile",
            id = "Versi ini sudah ditulis orang lain")
    record CurriculumWrittenMeanwhile(int version) implements CurriculumRejection {}
}
