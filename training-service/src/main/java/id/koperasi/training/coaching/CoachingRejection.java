package id.koperasi.training.coaching;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
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
}
