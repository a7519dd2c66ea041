package id.koperasi.ledger.cashrule;

import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.ledger.member.MemberNames.NamedMember;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose money a row is; nobody's when it may be two members'. */
class MemberWordsTest {

    private final MemberWords words = new MemberWords(List.of(
            new NamedMember(UUID.randomUUID(), 3, "Siti"),
            new NamedMember(UUID.randomUUID(), 4, "Siti Aminah"),
            new NamedMember(UUID.randomUUID(), 5, "Budi")));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Simpanan wajib Siti Aminah;4;false",
                "anggota no 5;5;false",
                "anggota no 5 Budi;5;false",
                "Simpanan wajib Siti Aminah dan Budi;0;true",
                "anggota no 3 dan 5;0;true",
                "anggota no 3 dan 2 bulan;3;false",
                "anggota no 3, anggota no 5;0;true",
                "anggota no 3 Budi;0;true",
                "anggota no 99 Budi;0;false",
                "anggota 12 orang;0;false",
                "Beli pulsa;0;false"
            })
    void twoMembersAreNoneAndAreTold(String said, long number, boolean several) {
        assertThat(words.in(said).map(NamedMember::number).orElse(0L)).isEqualTo(number);
        assertThat(words.severalIn(said)).isEqualTo(several);
    }
}
