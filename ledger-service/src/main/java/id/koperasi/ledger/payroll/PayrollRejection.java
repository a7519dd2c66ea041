package id.koperasi.ledger.payroll;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why an employer's list is not taken, or not posted. */
public sealed interface PayrollRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "payroll-list-unreadable",
            en = "The file is no list with the columns nomor anggota and jumlah",
            id = "Berkas bukan daftar dengan kolom nomor anggota dan jumlah")
    record PayrollListUnreadable() implements PayrollRejection {}

    @Refusal(
            status = 422,
            code = "payroll-list-too-long",
            en = "The list has more rows than one list may have",
            id = "Daftar memuat terlalu banyak baris",
            enDetail = "At most {most}.",
            idDetail = "Paling banyak {most}.")
    record PayrollListTooLong(int most) implements PayrollRejection {}

    @Refusal(
            status = 422,
            code = "employer-unnamed",
            en = "The employer has a name with letters or digits",
            id = "Nama pemberi kerja memuat huruf atau angka")
    record EmployerUnnamed() implements PayrollRejection {}

    @Refusal(
            status = 409,
            code = "payroll-list-faulty",
            en = "The list has rows with faults; a list without them is sent instead",
            id = "Daftar memuat baris yang salah; kirim daftar yang sudah diperbaiki",
            enDetail = "There are {faults}.",
            idDetail = "Ada {faults}.")
    record PayrollListFaulty(long faults) implements PayrollRejection {}
}
