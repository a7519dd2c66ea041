package id.koperasi.funding.grant;

import id.koperasi.funding.fact.FactKind;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why donated money does not move. */
sealed interface GrantRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "list-or-region",
            en = "Either a list of cooperatives is named or a region",
            id = "Isi salah satu: daftar koperasi atau wilayah")
    record ListOrRegion() implements GrantRejection {}

    @Refusal(
            status = 409,
            code = "grant-programme-exists",
            en = "A grant programme has this code already",
            id = "Kode program hibah ini sudah dipakai")
    record GrantProgrammeExists(String programmeCode) implements GrantRejection {}

    @Refusal(
            status = 403,
            code = "region-outside-yours",
            en = "The region is outside yours",
            id = "Wilayah ini berada di luar wilayah Anda")
    record RegionOutside(String regionCode) implements GrantRejection {}

    @Refusal(
            status = 409,
            code = "pledge-exists",
            en = "The donor's pledge of that day is recorded already",
            id = "Komitmen donatur pada tanggal itu sudah dicatat")
    record PledgeExists(@Nullable UUID pledgeId) implements GrantRejection {}

    @Refusal(
            status = 422,
            code = "unknown-cooperative",
            en = "No such cooperative in the region of the programme",
            id = "Tidak ada koperasi ini di wilayah program")
    record UnknownCooperative() implements GrantRejection {}

    @Refusal(
            status = 409,
            code = "pledge-exhausted",
            en = "The pledge holds less than that",
            id = "Sisa komitmen tidak mencukupi",
            enDetail = "{unallocated} of the pledge is not allocated yet.",
            idDetail = "Sisa komitmen yang belum dialokasikan {unallocated}.")
    record PledgeExhausted(Rupiah unallocated) implements GrantRejection {}

    @Refusal(
            status = 409,
            code = "allocated-differently",
            en = "Another amount of this pledge is allocated to the cooperative already",
            id = "Koperasi ini sudah dialokasikan jumlah lain dari komitmen yang sama")
    record AllocatedDifferently(Rupiah allocated) implements GrantRejection {}

    @Refusal(
            status = 422,
            code = "unknown-allocation",
            en = "The programme has no such allocation",
            id = "Program ini tidak memiliki alokasi tersebut")
    record UnknownAllocation() implements GrantRejection {}

    @Refusal(
            status = 409,
            code = "allocation-received",
            en = "The cooperative has received this already",
            id = "Alokasi ini sudah diterima koperasi",
            enDetail = "It was received on {receivedOn}.",
            idDetail = "Diterima pada {receivedOn}.")
    record AllocationReceived(LocalDate receivedOn) implements GrantRejection {}

    @Refusal(
            status = 409,
            code = "allocation-cancelled",
            en = "The allocation is cancelled",
            id = "Alokasi ini sudah dibatalkan",
            enDetail = "It was cancelled on {cancelledOn}.",
            idDetail = "Dibatalkan pada {cancelledOn}.")
    record AllocationCancelled(LocalDate cancelledOn) implements GrantRejection {}

    @Refusal(
            status = 422,
            code = "not-ready-to-receive",
            en = "The cooperative cannot receive money yet",
            id = "Koperasi belum dapat menerima dana",
            enDetail = "It lacks on that day: {lacking}.",
            idDetail = "Yang belum ada pada tanggal itu: {lacking}.")
    record NotReadyToReceive(List<FactKind> lacking) implements GrantRejection {}
}
