package id.koperasi.training.speaker;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.util.List;
import java.util.UUID;

/** Why somebody does not speak. */
sealed interface SpeakerRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "speaker-exists",
            en = "The organisation has a speaker of this name already",
            id = "Lembaga ini sudah memiliki narasumber dengan nama tersebut")
    record SpeakerExists() implements SpeakerRejection {}

    @Refusal(
            status = 409,
            code = "account-of-another-speaker",
            en = "The account is that of another speaker",
            id = "Akun ini milik narasumber lain")
    record AccountOfAnotherSpeaker() implements SpeakerRejection {}

    @Refusal(
            status = 422,
            code = "unknown-speaker",
            en = "These speakers are not in the pool",
            id = "Narasumber berikut tidak terdaftar")
    record UnknownSpeaker(List<UUID> speakers) implements SpeakerRejection {}

    @Refusal(
            status = 422,
            code = "unknown-lesson-number",
            en = "The session has no lesson of this number",
            id = "Kegiatan ini tidak memiliki materi bernomor ini")
    record UnknownLessonNumber(int lesson) implements SpeakerRejection {}
}
