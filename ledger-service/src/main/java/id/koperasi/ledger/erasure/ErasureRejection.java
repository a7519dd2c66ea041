package id.koperasi.ledger.erasure;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a person is not erased. */
public sealed interface ErasureRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "erased-already",
            source = "UU 27/2022 art. 8",
            en = "Nothing is left to erase of this person",
            id = "Data pribadi yang bersangkutan sudah dihapus")
    record ErasedAlready() implements ErasureRejection {}
}
