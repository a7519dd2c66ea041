package id.koperasi.ledger.cashrule;

import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.ledger.cashrule.SourceWords.Says;
import id.koperasi.ledger.cashrule.SourceWords.Word;
import id.koperasi.ledger.cashrule.UnitWords.Unit;
import id.koperasi.ledger.cashsheet.BookLine.Beside;
import id.koperasi.ledger.cashsheet.CashBook;
import id.koperasi.ledger.journal.SourceOfFunds;
import id.koperasi.platform.money.Rupiah;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose money it is, which unit and with whom, in the words of officers. */
class DimensionWordsTest {

    private static final SourceWords SOURCES = new SourceWords(List.of(
            new Word("csr", null, Says.CSR, false),
            new Word("hibah", null, Says.OTHER_GRANT, true),
            new Word("bantuan", Side.RECEIVED, Says.OTHER_GRANT, true),
            new Word("lpdb", null, Says.STATE_LOAN, false),
            new Word("pinjaman", null, Says.ASK, true),
            new Word("pinjaman pihak ke", null, Says.NOTHING, false)));

    private static final UUID SHOP = new UUID(0, 1);
    private static final UUID FARM = new UUID(0, 2);
    private static final UnitWords UNITS = new UnitWords(
            List.of(
                    new Unit(SHOP, "GROCERIES", "Gerai Sembako"),
                    new Unit(new UUID(0, 3), "GROCERIES", "Gerai Sembako Dua"),
                    new Unit(FARM, "LIVESTOCK", "Kandang Barokah")),
            Map.of("sembako", "GROCERIES", "ternak", "LIVESTOCK", "apotek", "PHARMACY"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Belanja dari CSR PT Maju|PAID|CSR",
                "Hibah CSR|RECEIVED|CSR",
                "Hibah provinsi|RECEIVED|OTHER_GRANT",
                "Bantuan modal|RECEIVED|OTHER_GRANT",
                "Bantuan warga sakit|PAID|UNTOLD",
                "Pinjaman LPDB|RECEIVED|STATE_LOAN",
                "Pinjaman|RECEIVED|ASKED",
                "Pinjaman pihak ke-3|RECEIVED|UNTOLD",
                "CSR dan LPDB|PAID|ASKED",
                "Belanja Csrk|PAID|UNTOLD"
            })
    void wordsSayWhoseMoneyItIs(String text, Side side, String whose) {
        SourceWords.Whose said = SOURCES.in(text, side);

        assertThat(
                        said.doubtful()
                                ? "ASKED"
                                : said.source() == null
                                        ? "UNTOLD"
                                        : said.source().name())
                .isEqualTo(whose);
    }

    @Test
    void whatComesInOnAnAccountBelowAGrantIsAGrantToo() {
        var words = new DimensionWords(
                SOURCES,
                Map.of("342", SourceOfFunds.OTHER_GRANT),
                UNITS,
                new DimensionData.PartyAccounts(Map.of(), Map.of()),
                new MemberWords(List.of()));
        var asked = new Suggesting.Asked(
                CashBook.GENERAL,
                Side.RECEIVED,
                Rupiah.of(5_000),
                "Terima dana",
                "",
                YearMonth.of(2025, 9),
                "Sept",
                new Beside("", "", "", ""));

        assertThat(words.fill(EntryForm.GENERAL, "342.01", Dimensions.NONE, Dimensions.NONE, asked)
                        .sourceOfFunds())
                .isEqualTo(SourceOfFunds.OTHER_GRANT);
    }

    @Test
    void aUnitIsNamedWhollyOrByItsFunctionWhereOneHasIt() {
        assertThat(UNITS.inText("Belanja gerai sembako").unit()).isEqualTo(SHOP);
        assertThat(UNITS.inText("Belanja gerai sembako dua").unit()).isEqualTo(new UUID(0, 3));
        assertThat(UNITS.inText("Pakan unit ternak").unit()).isEqualTo(FARM);
        assertThat(UNITS.inText("Beli ternak").told()).isFalse();
        assertThat(UNITS.inColumn("ternak").unit()).isEqualTo(FARM);
        assertThat(UNITS.inColumn("sembako").doubtful()).as("two have it").isTrue();
        assertThat(UNITS.inColumn("apotek").doubtful()).as("none has it").isTrue();
        assertThat(UNITS.inColumn("Toko Roti").doubtful()).isTrue();
        assertThat(UNITS.inColumn(" - ").told()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Penjualan kepada anggota|false|MEMBER",
                "Penjualan kepada non anggota|false|NON_MEMBER",
                "Penjualan ke warga umum|false|NON_MEMBER",
                "Penjualan telur|true|MEMBER",
                "Penjualan ke warga umum|true|",
                "Setor dari kas umum|false|",
                "Konsumsi rapat anggota|false|",
                "Penjualan telur|false|"
            })
    void wordsSayWithWhomItWasDone(String words, boolean namesMember, String party) {
        assertThat(String.valueOf(PartyWords.in(words, namesMember))).isEqualTo(String.valueOf(party));
    }
}
