package id.koperasi.registry.person;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a person's number is not corrected, or a person not forgotten. */
sealed interface PersonRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "person-not-on-record",
            en = "Nobody is on record in this cooperative under the wrong number",
            id = "Tidak ada orang dengan NIK yang salah tersebut pada catatan koperasi ini")
    record PersonNotOnRecord() implements PersonRejection {}

    @Refusal(
            status = 409,
            code = "person-holds-office",
            en = "The person holds an office of this cooperative",
            id = "Orang tersebut masih menjabat pada koperasi ini",
            enDetail = "He is {office}; who holds an office is named.",
            idDetail = "Ia menjabat sebagai {office}; nama pejabat koperasi bersifat terbuka.",
            source = "UU 25/1992, art. 21 and 30; UU 27/2022, art. 15")
    record HoldsOffice(String office) implements PersonRejection {}

    @Refusal(
            status = 422,
            code = "register-line-names-nobody",
            en = "This line of a register names nobody in that office of this cooperative",
            id = "Baris daftar tersebut tidak menyebut nama untuk jabatan itu pada koperasi ini")
    record LineNamesNobody() implements PersonRejection {}

    @Refusal(
            status = 422,
            code = "not-called-otherwise",
            en = "Nobody is on record in this cooperative under that number and another name",
            id = "Tidak ada orang dengan NIK tersebut dan nama yang berbeda pada catatan koperasi ini")
    record NotCalledOtherwise() implements PersonRejection {}

    @Refusal(status = 422, code = "same-person", en = "Both numbers are the same", id = "Kedua NIK sama")
    record SamePerson() implements PersonRejection {}

    @Refusal(
            status = 409,
            code = "both-founded",
            en = "Both are on record as founders, of whom there must be enough",
            id = "Keduanya tercatat sebagai pendiri, sehingga jumlah pendiri berkurang",
            enDetail = "The founding would have one founder less than its deed names.",
            idDetail = "Jumlah pendiri menjadi kurang satu dari yang disebut dalam akta.",
            source = "UU 25/1992, art. 6")
    record BothFounded() implements PersonRejection {}

    @Refusal(
            status = 422,
            code = "would-hold-two-offices",
            en = "The person would hold two offices of this cooperative",
            id = "Orang tersebut akan merangkap dua jabatan pada koperasi ini",
            enDetail = "{office} and {other}; he leaves one of them first.",
            idDetail = "{office} dan {other}; salah satunya diakhiri lebih dahulu.",
            source = "Juklak Menkop 1/2025, Bab III")
    record WouldHoldTwoOffices(String office, String other) implements PersonRejection {}
}
