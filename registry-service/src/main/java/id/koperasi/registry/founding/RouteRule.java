package id.koperasi.registry.founding;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a village must find before it develops or revitalises an older cooperative instead of founding one. */
public sealed interface RouteRule extends Rejection {

    @Refusal(
            status = 422,
            code = "existing-cooperative-required",
            en = "This route begins with an older cooperative, and none is named",
            id = "Jalur ini dimulai dari koperasi yang sudah ada, tetapi koperasinya tidak disebutkan",
            enDetail = "Send `existing`.",
            idDetail = "Kirim `existing`.",
            source = "Inpres 9/2025, diktum 1; Juklak Menkop 1/2025, Bab V and VI")
    record ExistingRequired() implements RouteRule {}

    @Refusal(
            status = 422,
            code = "existing-cooperative-not-expected",
            en = "A new cooperative is founded without an older one",
            id = "Pendirian baru tidak menyertakan koperasi yang sudah ada",
            enDetail = "Choose the route DEVELOPMENT or REVITALISATION, or leave `existing` out.",
            idDetail = "Pilih jalur DEVELOPMENT atau REVITALISATION, atau hilangkan `existing`.",
            source = "Juklak Menkop 1/2025, Bab IV")
    record ExistingNotExpected() implements RouteRule {}

    @Refusal(
            status = 422,
            code = "existing-cooperative-elsewhere",
            en = "The older cooperative is not in this village",
            id = "Koperasi yang sudah ada tidak berkedudukan di desa atau kelurahan ini",
            source = "Juklak Menkop 1/2025, Bab V")
    record NotInVillage() implements RouteRule {}

    @Refusal(
            status = 422,
            code = "existing-cooperative-not-primary",
            en = "The older cooperative is no primary cooperative of the kabupaten or kota",
            id = "Koperasi yang sudah ada bukan koperasi primer tingkat kabupaten atau kota",
            source = "Juklak Menkop 1/2025, Bab V")
    record NotPrimary() implements RouteRule {}

    @Refusal(
            status = 422,
            code = "certificate-grade-too-low",
            en = "The certificate of the older cooperative is not good enough",
            id = "Peringkat sertifikat NIK koperasi yang sudah ada belum memenuhi syarat",
            enDetail = "Grade {lowest} at least.",
            idDetail = "Paling rendah peringkat {lowest}.",
            source = "Juklak Menkop 1/2025, Bab V")
    record GradeTooLow(@Nullable String grade, String lowest) implements RouteRule {}

    @Refusal(
            status = 422,
            code = "no-recent-annual-meeting",
            en = "The older cooperative has held no annual meeting lately",
            id = "Koperasi yang sudah ada tidak mengadakan RAT dalam kurun waktu yang disyaratkan",
            enDetail = "One in {years} years, so since {since}.",
            idDetail = "Paling sedikit satu kali dalam {years} tahun, yaitu sejak {since}.",
            source = "Juklak Menkop 1/2025, Bab V")
    record NoRecentMeeting(int years, LocalDate since) implements RouteRule {}

    @Refusal(
            status = 422,
            code = "existing-cooperative-without-business",
            en = "The older cooperative does no business",
            id = "Koperasi yang sudah ada tidak menjalankan usaha",
            source = "Juklak Menkop 1/2025, Bab V")
    record NoBusiness() implements RouteRule {}

    @Refusal(
            status = 422,
            code = "existing-cooperative-awake",
            en = "The older cooperative is active, so it is developed and not revitalised",
            id = "Koperasi yang sudah ada masih aktif sehingga dikembangkan, bukan direvitalisasi",
            enDetail = "It met within {years} years and does business.",
            idDetail = "Koperasi ini mengadakan RAT dalam {years} tahun terakhir dan menjalankan usaha.",
            source = "Juklak Menkop 1/2025, Bab VI")
    record Awake(int years) implements RouteRule {}
}
