package id.koperasi.registry.office;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.founding.Relation;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why an office does not change hands. */
sealed interface OfficeRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "officers-not-decided",
            en = "No resolution of that meeting about officers passed",
            id = "Rapat tersebut tidak memutuskan pengangkatan pengurus atau pengawas",
            source = "UU 25/1992, art. 23(c)")
    record OfficersNotDecided() implements OfficeRejection {}

    @Refusal(
            status = 422,
            code = "manager-not-approved",
            en = "No resolution of that meeting about a manager passed",
            id = "Rapat tersebut tidak menyetujui pengangkatan pengelola",
            source = "UU 25/1992, art. 32")
    record ManagerNotApproved() implements OfficeRejection {}

    @Refusal(
            status = 409,
            code = "manager-appointed-already",
            en = "A manager was appointed with the approval of that meeting",
            id = "Pengelola sudah diangkat berdasarkan persetujuan rapat tersebut")
    record ManagerAppointedAlready() implements OfficeRejection {}

    @Refusal(
            status = 422,
            code = "manager-holds-office",
            en = "The manager holds another office of the cooperative",
            id = "Pengelola merangkap jabatan lain pada koperasi",
            enDetail = "He is {office}.",
            idDetail = "Jabatannya {office}.",
            source = "Juklak Menkop 1/2025, Bab III")
    record ManagerHoldsOffice(String office) implements OfficeRejection {}

    @Refusal(
            status = 409,
            code = "officer-did-not-leave",
            en = "That appointment did not end because its holder resigned or died",
            id = "Jabatan tersebut tidak berakhir karena pengunduran diri atau meninggal dunia")
    record DidNotLeave() implements OfficeRejection {}

    @Refusal(
            status = 409,
            code = "elected-twice",
            en = "Those elected by that meeting are on record already",
            id = "Hasil pemilihan rapat tersebut sudah tercatat")
    record ElectedTwice() implements OfficeRejection {}

    @Refusal(
            status = 422,
            code = "supervisor-chair-is-not-elected",
            en = "The chair of the supervisors is the village head and is not elected",
            id = "Ketua pengawas dijabat kepala desa atau lurah dan tidak dipilih rapat",
            enDetail = "A new village head is recorded with the decree that names him.",
            idDetail = "Kepala desa atau lurah yang baru dicatat dengan surat keputusannya.",
            source = "Juklak Menkop 1/2025, Bab III")
    record SupervisorChairIsNotElected() implements OfficeRejection {}

    @Refusal(
            status = 422,
            code = "not-in-office",
            en = "Nobody holds office by this appointment on that day",
            id = "Tidak ada yang menjabat berdasarkan pengangkatan ini pada hari tersebut")
    record NotInOffice(@Nullable UUID appointmentId) implements OfficeRejection {}

    @Refusal(
            status = 409,
            code = "board-changed-since",
            en = "The boards changed after that day",
            id = "Susunan pengurus atau pengawas sudah berubah setelah hari tersebut",
            enDetail = "The last change is of {changedOn}; changes are recorded in the order of their days.",
            idDetail = "Perubahan terakhir tanggal {changedOn}; perubahan dicatat menurut urutan harinya.")
    record BoardChangedSince(LocalDate changedOn) implements OfficeRejection {}

    @Refusal(
            status = 422,
            code = "term-of-office-says-so-already",
            en = "The appointment says so already",
            id = "Masa jabatan sudah menyatakan demikian")
    record TermSaysSoAlready() implements OfficeRejection {}

    @Refusal(
            status = 422,
            code = "not-in-office-by-decree",
            en = "He did not come into office by a decree",
            id = "Jabatan tersebut tidak diperoleh berdasarkan surat keputusan",
            enDetail = "The number of minutes is corrected with the minutes.",
            idDetail = "Nomor berita acara dikoreksi pada berita acaranya.")
    record NotByDecree() implements OfficeRejection {}

    @Refusal(
            status = 409,
            code = "kinship-declared-already",
            en = "That kinship is on record already",
            id = "Hubungan keluarga tersebut sudah tercatat")
    record KinshipDeclaredAlready() implements OfficeRejection {}

    @Refusal(
            status = 422,
            code = "kinship-says-so-already",
            en = "The kinship says so already",
            id = "Hubungan keluarga sudah menyatakan demikian")
    record KinshipSaysSoAlready() implements OfficeRejection {}

    @Refusal(
            status = 409,
            code = "kinship-counts-no-more",
            en = "That kinship ended, or was declared by mistake",
            id = "Hubungan keluarga tersebut sudah berakhir atau keliru dinyatakan")
    record KinshipCountsNoMore() implements OfficeRejection {}

    @Refusal(
            status = 422,
            code = "kinship-by-blood-does-not-end",
            en = "A kinship by blood does not end",
            id = "Hubungan sedarah tidak berakhir",
            enDetail = "{relation} is not by marriage; a kinship that never was is corrected.",
            idDetail = "{relation} bukan karena perkawinan; hubungan yang tidak pernah ada dikoreksi.")
    record KinshipByBloodDoesNotEnd(Relation relation) implements OfficeRejection {}
}
