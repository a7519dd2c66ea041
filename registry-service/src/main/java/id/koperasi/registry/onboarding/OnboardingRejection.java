package id.koperasi.registry.onboarding;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why nobody is invited, and no account becomes somebody's or ceases to be. */
sealed interface OnboardingRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "accounts-not-tied-here",
            en = "Accounts are not tied to persons here",
            id = "Akun tidak ditautkan ke orang melalui layanan ini",
            enDetail = "No identity provider is connected; its administrator says whose an account is.",
            idDetail = "Penyedia identitas belum terhubung; administratornya yang menetapkan pemilik akun.")
    record NoProvider() implements OnboardingRejection {}

    @Refusal(
            status = 422,
            code = "invited-holds-no-office",
            en = "Nobody with this number holds an office of this cooperative",
            id = "Tidak ada pengurus, pengelola, atau pengawas koperasi ini dengan NIK tersebut")
    record HoldsNoOffice() implements OnboardingRejection {}

    @Refusal(
            status = 422,
            code = "invited-is-no-member",
            en = "Nobody with this number is a member of this cooperative",
            id = "Tidak ada anggota koperasi ini dengan NIK tersebut")
    record IsNoMember() implements OnboardingRejection {}

    @Refusal(
            status = 403,
            code = "members-are-invited-by-their-cooperative",
            en = "Members are invited by an officer of their cooperative",
            id = "Anggota diundang oleh pengurus koperasinya",
            enDetail = "An office of the region invites officers alone.",
            idDetail = "Dinas hanya mengundang pengurus, pengelola, dan pengawas.")
    record MembersByTheirOwn() implements OnboardingRejection {}

    @Refusal(
            status = 409,
            code = "account-invitation-ended",
            en = "The invitation is open no longer",
            id = "Undangan sudah tidak berlaku")
    record InvitationEnded(InvitationState state) implements OnboardingRejection {}

    @Refusal(
            status = 422,
            code = "invitation-code-mistyped",
            en = "The code has a slip of the finger in it",
            id = "Kode salah ketik",
            enDetail = "It has twelve letters and digits, of which the last follows from the others.",
            idDetail = "Kode terdiri atas dua belas huruf dan angka; yang terakhir mengikuti yang lain.")
    record CodeMistyped() implements OnboardingRejection {}

    /** The same for all that may be wrong: what did not fit is told to nobody, nor that there was something once. */
    @Refusal(
            status = 422,
            code = "invitation-does-not-fit",
            en = "There is no open invitation with this code for this number",
            id = "Tidak ada undangan berlaku dengan kode tersebut untuk NIK tersebut",
            enDetail = "After some tries the account has to wait and the invitation is locked.",
            idDetail = "Setelah beberapa kali salah, akun harus menunggu dan undangan terkunci.")
    record DoesNotFit() implements OnboardingRejection {}

    @Refusal(
            status = 429,
            code = "too-many-binding-tries",
            en = "This account has tried too often",
            id = "Akun ini sudah terlalu sering mencoba",
            enDetail = "Try again in {retryAfterSeconds} s.",
            idDetail = "Coba lagi dalam {retryAfterSeconds} detik.")
    record TriedTooOften(int retryAfterSeconds) implements OnboardingRejection {}

    @Refusal(
            status = 409,
            code = "account-is-somebodys",
            en = "This account is tied to somebody already",
            id = "Akun ini sudah ditautkan ke seseorang")
    record IsSomebodys() implements OnboardingRejection {}

    @Refusal(
            status = 409,
            code = "person-has-account",
            en = "Another account is tied to this person",
            id = "Orang ini sudah memiliki akun lain",
            enDetail = "The office of the region unties it first.",
            idDetail = "Dinas melepas tautannya terlebih dahulu.")
    record HasAccount() implements OnboardingRejection {}

    @Refusal(
            status = 409,
            code = "account-untied-already",
            en = "The account is being untied, or was before",
            id = "Tautan akun sedang atau sudah dilepas")
    record UntiedAlready() implements OnboardingRejection {}
}
