package id.koperasi.registry.disposal;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.math.BigDecimal;
import java.util.UUID;

/** Why a cooperative does not part with an asset. */
sealed interface DisposalRejection extends Rejection {

    /** Where the rules of disposals stand. */
    String STATUTES = "Juklak Menkop 1/2025, draf anggaran dasar: rapat anggota luar biasa";

    @Refusal(
            status = 422,
            code = "members-decide-disposal",
            en = "What is parted with in a year is so large a part of all assets that the members decide",
            id = "Pelepasan aset sebesar ini memerlukan keputusan rapat anggota luar biasa",
            enDetail = "More than {percent} per cent. Name the meeting that allowed it.",
            idDetail = "Lebih dari {percent} persen aset. Sebutkan rapat yang menyetujuinya.",
            source = STATUTES)
    record MembersMustDecide(BigDecimal percent) implements DisposalRejection {}

    @Refusal(
            status = 422,
            code = "disposal-not-allowed",
            en = "This meeting did not allow assets to be disposed of by then",
            id = "Rapat tersebut tidak menyetujui pelepasan aset pada tanggal itu",
            source = STATUTES)
    record NotAllowedByMeeting(UUID meetingId) implements DisposalRejection {}

    @Refusal(
            status = 422,
            code = "disposal-beyond-resolution",
            en = "The meeting allowed less",
            id = "Nilai pelepasan melebihi batas keputusan rapat",
            enDetail = "{limit} allowed, {used} of it used.",
            idDetail = "Batas {limit}, sudah terpakai {used}.",
            source = STATUTES)
    record BeyondResolution(Rupiah limit, Rupiah used) implements DisposalRejection {}

    @Refusal(
            status = 422,
            code = "total-assets-differ",
            en = "The last annual report has another sum of all assets",
            id = "Jumlah seluruh aset berbeda dengan laporan RAT terakhir",
            enDetail =
                    "{reported} at the end of {bookYear}; more than {percent} per cent apart takes `totalAssetsReason`.",
            idDetail =
                    "{reported} pada akhir {bookYear}; selisih lebih dari {percent} persen memerlukan `totalAssetsReason`.",
            source = STATUTES)
    record AssetsDiffer(Rupiah reported, int bookYear, BigDecimal percent) implements DisposalRejection {}

    @Refusal(
            status = 422,
            code = "disposal-above-all-assets",
            en = "One asset is worth no more than all of them",
            id = "Nilai satu aset tidak melebihi jumlah seluruh aset")
    record MoreThanAllAssets() implements DisposalRejection {}

    @Refusal(
            status = 422,
            code = "disposal-says-so-already",
            en = "The record says so already",
            id = "Catatan sudah menyatakan demikian")
    record SaidSoAlready() implements DisposalRejection {}
}
