package id.koperasi.training.coaching;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why nobody becomes a coach. */
sealed interface CoachingRejection extends Rejection {

    /** The id is absent when two register the same at the same moment. */
    @Refusal(
            status = 409,
            code = "coach-exists",
            en = "The organisation has a coach of this name in this region already",
            id = "Lembaga ini sudah memiliki pendamping bernama sama di wilayah tersebut",
            enDetail = "Tell two of the same name apart by what they are called.",
            idDetail = "Bedakan dua orang bernama sama pada penulisan namanya.")
    record CoachExists(@Nullable UUID coachId) implements CoachingRejection {}

    @Refusal(
            status = 409,
            code = "coach-assignment-ended",
            en = "This assignment has ended already",
            id = "Penugasan ini sudah berakhir",
            enDetail = "It ended on {endedOn}.",
            idDetail = "Berakhir pada {endedOn}.")
    record AssignmentEnded(LocalDate endedOn) implements CoachingRejection {}

    @Refusal(
            status = 422,
            code = "ended-before-assignment",
            en = "An assignment does not end before it begins",
            id = "Penugasan tidak dapat berakhir sebelum dimulai",
            enDetail = "It began on {assignedOn}.",
            idDetail = "Dimulai pada {assignedOn}.")
    record EndedBeforeAssignment(LocalDate assignedOn) implements CoachingRejection {}

    @Refusal(
            status = 409,
            code = "coach-unfit",
            en = "That coach has no room, or is not of this organisation and region, or has retired",
            id = "Pendamping tersebut sudah penuh, bukan dari lembaga dan wilayah ini, atau sudah berhenti")
    record CoachUnfit(UUID coachId) implements CoachingRejection {}

    @Refusal(
            status = 409,
            code = "coach-retired",
            en = "The coach has retired already",
            id = "Pendamping ini sudah berhenti",
            enDetail = "That was on {retiredOn}.",
            idDetail = "Yaitu pada {retiredOn}.")
    record CoachRetired(LocalDate retiredOn) implements CoachingRejection {}

    @Refusal(
            status = 409,
            code = "capacity-below-load",
            en = "The coach has more cooperatives than that",
            id = "Jumlah koperasi pendamping ini sudah melebihi batas tersebut",
            enDetail = "He has {assigned}.",
            idDetail = "Saat ini {assigned}.")
    record CapacityBelowLoad(int assigned) implements CoachingRejection {}

    @Refusal(
            status = 409,
            code = "coaching-body-exists",
            en = "The region has a body of this name already",
            id = "Wilayah ini sudah memiliki lembaga dengan nama tersebut")
    record BodyExists() implements CoachingRejection {}

    @Refusal(
            status = 422,
            code = "coaching-body-unfit",
            en = "The coach's body is of another organisation, or not of his region",
            id = "Lembaga pendamping berasal dari organisasi lain atau bukan dari wilayahnya")
    record BodyUnfit(UUID bodyId) implements CoachingRejection {}

    @Refusal(
            status = 409,
            code = "coach-load-limit-exists",
            en = "A limit is set for this organisation, region and day already",
            id = "Batas untuk lembaga, wilayah, dan hari ini sudah ditetapkan")
    record LoadLimitExists() implements CoachingRejection {}

    @Refusal(
            status = 422,
            code = "coach-load-limit-backdated",
            en = "A limit counts from today at the earliest",
            id = "Batas berlaku paling cepat mulai hari ini",
            enDetail = "That is {earliest}.",
            idDetail = "Yaitu {earliest}.")
    record LoadLimitBackdated(LocalDate earliest) implements CoachingRejection {}
}
