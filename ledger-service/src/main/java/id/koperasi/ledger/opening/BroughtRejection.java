package id.koperasi.ledger.opening;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.util.UUID;

/** Why the opening balances of brought members are not taken. */
sealed interface BroughtRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "brought-principal-missing",
            en =
                    "Opening balances name the simpanan pokok of each member who was brought along, and what he still owes of it",
            id = "Saldo awal memuat simpanan pokok setiap anggota yang dibawa, beserta sisa yang belum dibayar",
            source = "UU 25/1992 pasal 17",
            enDetail = "Member {memberId} is to have {principal}.",
            idDetail = "Anggota {memberId} seharusnya memiliki {principal}.")
    record PrincipalMissing(UUID memberId, Rupiah principal) implements BroughtRejection {}

    @Refusal(
            status = 422,
            code = "no-savings-listed",
            en = "The file is no list of savings",
            id = "Berkas bukan daftar simpanan anggota",
            enDetail = "A row names the columns: nomor anggota or nama, and pokok, wajib or sukarela.",
            idDetail = "Satu baris memuat judul kolom: nomor anggota atau nama, dan pokok, wajib, atau sukarela.")
    record NoSavingsListed() implements BroughtRejection {}
}
