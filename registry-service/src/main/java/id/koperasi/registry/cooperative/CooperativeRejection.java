package id.koperasi.registry.cooperative;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a cooperative is not proposed. */
sealed interface CooperativeRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "unknown-village",
            en = "No village has this code",
            id = "Tidak ada desa atau kelurahan dengan kode ini",
            source = "Kepmendagri 300.2.2-2138/2025")
    record UnknownVillage(String villageCode) implements CooperativeRejection {}

    @Refusal(
            status = 403,
            code = "village-outside-region",
            en = "The village is outside your region",
            id = "Desa atau kelurahan berada di luar wilayah Anda")
    record VillageOutsideRegion(String villageCode) implements CooperativeRejection {}

    @Refusal(
            status = 409,
            code = "village-has-a-cooperative",
            en = "The village has a cooperative already",
            id = "Desa atau kelurahan ini sudah memiliki koperasi",
            source = "Inpres 9/2025, diktum 1")
    record VillageHasCooperative() implements CooperativeRejection {}

    @Refusal(
            status = 422,
            code = "cooperative-not-formed",
            en = "The cooperative is not a legal entity yet",
            id = "Koperasi belum berbadan hukum",
            enDetail = "Its formation has come to {formation}.",
            idDetail = "Pembentukannya baru sampai {formation}.",
            source = "UU 25/1992, art. 9")
    record NotFormed(Status formation) implements CooperativeRejection {}
}
