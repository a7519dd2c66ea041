package id.koperasi.ledger.cashsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.koperasi.ledger.cashsheet.BookLine.Kind;
import id.koperasi.ledger.cashsheet.CashSheetRejection.NoCashBookFound;
import id.koperasi.ledger.cashsheet.CashSheetRejection.WorkbookTooLarge;
import id.koperasi.ledger.cashsheet.CashSheetRejection.WorkbookUnreadable;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.Rejection;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The faults of real books: each is told, and none is mended. */
class ReadingBooksTest {

    private static final String HEADINGS = "No|Tanggal|Uraian Transaksi|Bukti|Debet|Kredit|Saldo|Keterangan\n";

    @Test
    void everyOddityOfAYearIsTold() throws IOException {
        ReadWorkbook read = read(year());

        assertThat(told(read.findings()))
                .containsExactlyInAnyOrder(
                        "SHEET_NOT_READ Daftar Hadir", "MONTHS_OUT_OF_ORDER Februari 2026-02 2026-03");
        assertThat(read.lines().stream()
                        .filter(line -> !line.findings().isEmpty())
                        .map(line -> line.place().sheet() + " " + line.place().row() + " " + told(line.findings())))
                .containsExactly(
                        "Januari 8 [DATE_CARRIED_DOWN Tanggal, TEXT_AMOUNT Debet Rp 20.000,-]",
                        "Januari 9 [TEXT_DATE Tanggal Tgl 12 Januari 2026]",
                        "Januari 10 [MONTH_ONLY Tanggal Bulan Januari 2026-01-31, TEXT_AMOUNT Kredit 15000,50]",
                        "Januari 11 [YEAR_DIFFERS Tanggal 2028-01-20 2026-01-20]",
                        "Januari 13 [BOTH_SIDES Debet, Kredit 100000, 100000]",
                        "Januari 14 [NO_AMOUNT Debet, Kredit ]",
                        "Januari 15 [ERROR_BESIDE Saldo #REF!, MARGIN_FIGURE  H. Udin 750000]",
                        "Januari 16 [DUPLICATE Januari 15]",
                        "Januari 17 [BALANCE_DOES_NOT_FOLLOW Saldo 909999.50 899999.50]",
                        "Januari 18 [TEXT_AMOUNT Kredit 780000,5, SUM_DIFFERS Debet 580000.00 680000.00]",
                        "Maret 5 [TEXT_DATE Tanggal 02/03/2026, TEXT_AMOUNT Debet 300.000,00, "
                                + "TEXT_AMOUNT Saldo 1.209.999,50]",
                        "Februari 4 [OPENING_DIFFERS Saldo 902499.50 909999.50]");
    }

    /** Merged headings, text for days and amounts, nothing computed, hidden rows and sheets, a bank kept the other way round. */
    @Test
    void everyFaultOfTwoBooksOfAnotherYearIsToldWithItsCell() throws IOException {
        ReadWorkbook read = read(workbook("two-books-2024"));

        assertThat(told(read.findings()))
                .containsExactlyInAnyOrder(
                        "MONTH_TWICE BKU-01 (2) 2024-01",
                        "OPENING_MISSING BKU-01 (2) 2024-01",
                        "SIDES_SWAPPED Sheet3 3");
        assertThat(cells(read))
                .containsExactly(
                        "BKU-01 6 TEXT_AMOUNT G6",
                        "BKU-01 8 TEXT_DATE B8, TEXT_AMOUNT E8, TEXT_AMOUNT G8",
                        "BKU-01 9 TEXT_DATE B9, FORMULA_UNCOMPUTED E9, UNCOMPUTED_BESIDE G9",
                        "BKU-01 10 HIDDEN_ROW null",
                        "BKU-01 12 TEXT_AMOUNT F12, BALANCE_UNREADABLE G12",
                        "BKU-01 13 TEXT_DATE B13",
                        "BKU-01 14 SUM_DIFFERS F14",
                        "BKU-01 15 TEXT_AMOUNT F15",
                        "BKU-01 (2) 4 HIDDEN_SHEET null, BALANCE_DOES_NOT_FOLLOW G4",
                        "Sheet3 4 SIDES_SWAPPED G4",
                        "Sheet3 5 SIDES_SWAPPED G5",
                        "Sheet3 6 SIDES_SWAPPED G6");
        BookLine rapel = read.lines().get(1);
        assertThat(rapel.day()).isEqualTo(LocalDate.of(2024, 1, 5));
        assertThat(rapel.received()).isEqualTo(Rupiah.of(60_000));
        assertThat(read.lines().get(3).paid()).isEqualTo(Rupiah.ofSen(122_250));
    }

    /** A title copied from the year before, purchases on credit, days that are none, sums that do not agree. */
    @Test
    void purchasesOnCreditAndSlipsOfAUnitAreTold() throws IOException {
        ReadWorkbook read = read(workbook("units-2026"));

        assertThat(told(read.findings()))
                .containsExactlyInAnyOrder(
                        "TITLE_DIFFERS Unit Usaha Maret 2026 LAPORAN UNIT USAHA BULAN MARET 2025 2026-03",
                        "OPENING_MISSING Kas Maret 2026-03");
        assertThat(cells(read))
                .containsExactly(
                        "Unit Usaha Maret 2026 4 BOTH_SIDES E4, F4, ON_CREDIT C4",
                        "Unit Usaha Maret 2026 5 NO_AMOUNT E5, F5, ON_CREDIT C5, MARGIN_FIGURE J5",
                        "Unit Usaha Maret 2026 6 ON_CREDIT C6",
                        "Unit Usaha Maret 2026 7 TEXT_AMOUNT F7",
                        "Unit Usaha Maret 2026 8 SIDES_SWAPPED G8",
                        "Unit Usaha Maret 2026 9 DATE_UNREADABLE B9",
                        "Unit Usaha Maret 2026 10 MONTH_DIFFERS B10",
                        "Unit Usaha Maret 2026 12 TEXT_AMOUNT F12",
                        "Unit Usaha Maret 2026 14 TEXT_AMOUNT F14, SUM_DIFFERS G14",
                        "Kas Maret 3 AMOUNT_UNREADABLE C3");
        assertThat(read.lines().getLast().place().book()).isEqualTo(CashBook.OPERATIONAL);
    }

    /** A hidden column that holds nothing is no matter; one that does, and what stands beyond sixty columns, is. */
    @Test
    void hiddenColumnsAndThoseFarToTheRightAreReadAndTold() {
        String far = "|".repeat(62) + "5000";
        ReadWorkbook read = read("== Jan 2026\nBuku kas umum\n^^9\n^^10\n" + HEADINGS
                + "1|@2026-01-02|Penjualan||20000|||tunai|750000\n2|@2026-01-03|Penjualan||1000" + far + "\n");

        assertThat(told(read.findings())).contains("HIDDEN_COLUMN Jan 2026 I", "WIDE_SHEET Jan 2026 BO");
        assertThat(cells(read)).containsExactly("Jan 2026 3 MARGIN_FIGURE I3", "Jan 2026 4 MARGIN_FIGURE BO4");
        assertThat(Columns.letters(702)).isEqualTo("AAA");
    }

    /** Days that go back or are missing, a negative amount, a figure alone in the margin, months and books nobody names. */
    @Test
    void whatRowsAndSheetsDoNotSayIsTold() {
        ReadWorkbook read = read(
                "== Jan 2026\nBuku kas umum\n" + HEADINGS + """
                1|@2026-01-01|Saldo awal||||1000|
                2|@2026-01-05|Penjualan||100||1100|
                3|@2026-01-03|Penjualan telur||50||1150|
                4|@2026-01-06|Belanja|||-20|1170|
                ||||||||5000
                == Mar 2026
                Buku kas umum
                """ + HEADINGS + """
                |@2026-03-01|Saldo awal||||1170|
                ||Penjualan||10||1180|
                == Catatan Apr 2026
                """ + HEADINGS + """
                1|@2026-04-01|Penjualan||10||1180|
                == Kas Umum Lama
                """ + HEADINGS + """
                1||Penjualan||10||1180|
                """);

        assertThat(told(read.findings()))
                .containsExactlyInAnyOrder(
                        "BOOK_UNKNOWN Catatan Apr 2026 ",
                        "MONTH_UNKNOWN Kas Umum Lama ",
                        "MONTH_MISSING Mar 2026 2026-02");
        assertThat(cells(read))
                .containsExactly(
                        "Jan 2026 5 DATE_OUT_OF_ORDER B5",
                        "Jan 2026 6 NEGATIVE_AMOUNT F6",
                        "Jan 2026 7 MARGIN_ALONE I7",
                        "Mar 2026 4 DATE_MISSING B4");
        assertThat(read.lines().stream().filter(line -> line.place().row() == 7).map(BookLine::kind))
                .as("somebody has to say what it is")
                .containsExactly(Kind.TRANSACTION);
    }

    /** Columns for unit, source and party are read; two rows that differ there alone are no copies of each other. */
    @Test
    void whatStandsBesideTheEightColumnsIsReadAndTellsRowsApart() {
        ReadWorkbook read = read("== Jan 2026\nLaporan gerai sembako\n"
                + HEADINGS.replace("\n", "|Unit Usaha|Sumber Dana|Kepada / Dari\n") + """
                1|@2026-01-01|Saldo awal||||1000|
                2|@2026-01-05|Belanja||| 100|900||Sembako|CSR|Toko Makmur, 3603101708450001
                3|@2026-01-05|Belanja||| 100|800||Sembako|CSR|Toko Jaya
                4|@2026-01-05|Belanja||| 100|700||Sembako|CSR|Toko Jaya
                """);

        assertThat(read.lines()).allMatch(line -> line.place().book() == CashBook.UNIT);
        BookLine.Beside beside = read.lines().get(1).beside();
        assertThat(beside.unit() + beside.source()).isEqualTo("SembakoCSR");
        assertThat(beside.party()).startsWith("Toko Makmur").doesNotContain("3603101708450001");
        assertThat(beside.title()).isEqualTo("Laporan gerai sembako");
        assertThat(cells(read)).containsExactly("Jan 2026 6 DUPLICATE null");
    }

    @ParameterizedTest
    @CsvSource({
        "Kas Umum Gerai Sembako,buku.xlsx,GENERAL",
        "Kas Gerai,buku.xlsx,GENERAL",
        "Bank Gerai Sembako,buku.xlsx,BANK",
        "Kas Operasional Gerai,buku.xlsx,OPERATIONAL",
        "Kas Unit Gerai,buku.xlsx,UNIT",
        "Laporan Gerai Sembako,buku.xlsx,UNIT",
        "Laporan Gerai Sembako,Buku Kas Umum 2026.xlsx,GENERAL"
    })
    void aShopNamesTheBookOfTheUnitsWhereNothingElseNamesOne(String title, String file, CashBook book) {
        String sheet = "== Januari 2026\n" + title + "\n" + HEADINGS + "1|5|Penjualan|B1|1000||1000|\n";
        assertThat(ReadingBooks.read(
                                new ByteArrayInputStream(TestWorkbook.of(sheet)), new SentWorkbook(file, null, null))
                        .lines())
                .extracting(line -> line.place().book())
                .contains(book);
    }

    private static List<String> cells(ReadWorkbook read) {
        return read.lines().stream()
                .filter(line -> !line.findings().isEmpty())
                .map(line -> line.place().sheet() + " " + line.place().row() + " "
                        + line.findings().stream()
                                .map(each -> each.oddity() + " " + each.cell())
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    @Test
    void theBankWritesOnTheOtherSideAndHalfRupiahsAreKept() throws IOException {
        List<BookLine> bank = read(year()).lines().stream()
                .filter(line -> line.place().book() == CashBook.BANK)
                .toList();

        assertThat(bank.get(1).received()).isEqualTo(Rupiah.of(500_000));
        assertThat(bank.get(1).paid()).isNull();
        assertThat(bank.get(4).paid()).isEqualTo(Rupiah.parse(new BigDecimal("1222.5")));
        assertThat(bank.get(4).balance()).isEqualTo(Rupiah.parse(new BigDecimal("9490152.5")));
        assertThat(bank).allMatch(line -> line.findings().isEmpty());
    }

    @Test
    void whatIsNoTransactionIsSetApart() throws IOException {
        List<BookLine> january = read(year()).lines().stream()
                .filter(line -> line.place().sheet().equals("Januari"))
                .toList();

        assertThat(january).extracting(BookLine::kind).startsWith(Kind.OPENING, Kind.TRANSACTION);
        assertThat(january).extracting(BookLine::kind).endsWith(Kind.TOTAL, Kind.OTHER, Kind.OTHER);
        assertThat(january.stream().filter(line -> line.kind() == Kind.TRANSACTION))
                .hasSize(12);
        assertThat(january.get(1).day()).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(january.get(6).day()).as("2028, as typed").isEqualTo(LocalDate.of(2028, 1, 20));
    }

    @Test
    void aPageThatGoesOnIsOneMonthAndAnotherTitleIsAnotherBook() {
        ReadWorkbook read = read("""
                == Jan 26
                Buku Kas Umum
                """ + HEADINGS + """
                1|@2026-01-01|Saldo awal||||100|
                """ + HEADINGS + """
                2|@2026-01-02|Setoran anggota||50||150|
                BUKU BANK
                """ + HEADINGS + """
                1|@2026-01-01|Saldo awal||||10|
                2|@2026-01-03|Bunga bank|||5|15|
                """);

        assertThat(read.findings()).isEmpty();
        assertThat(read.lines()).allMatch(line -> line.findings().isEmpty());
        assertThat(read.lines())
                .extracting(line -> line.place().book())
                .containsExactly(CashBook.GENERAL, CashBook.GENERAL, CashBook.GENERAL, CashBook.BANK, CashBook.BANK);
        assertThat(read.lines().getLast().received()).isEqualTo(Rupiah.of(5));
    }

    @Test
    void sidesUnderOneHeadingAndWordsForSidesAreUnderstood() {
        ReadWorkbook read = read("""
                == Bank 2026-02
                Rekening koran buku bank
                No|Tanggal|Uraian|Mutasi||Saldo
                |||Uang Masuk|Uang Keluar|
                1|@2026-02-28|Setor tunai|Rp. 1.222,5|-|Rp 1,222.50
                """);

        BookLine line = read.lines().getLast();
        assertThat(line.received()).isEqualTo(Rupiah.ofSen(122_250));
        assertThat(line.balance()).isEqualTo(Rupiah.ofSen(122_250));
        assertThat(line.place().month()).isEqualTo(YearMonth.of(2026, 2));
    }

    @Test
    void anOpeningThatShowsAnErrorIsAQuestionAndASaleCalledTotalIsASale() {
        ReadWorkbook read = read("""
                == Januari 2026
                Buku kas umum
                """ + HEADINGS + """
                |@2026-01-01|||||#REF!|
                1|@2026-01-02|Total penjualan harian||1222.5||1222.5|
                2|@2026-01-03|Saldo bulan lalu disetor kembali||100||=1322.5|
                ||Jumlah||1322.5||#REF!|
                """);

        assertThat(read.lines())
                .extracting(BookLine::kind)
                .containsExactly(Kind.OPENING, Kind.TRANSACTION, Kind.TRANSACTION, Kind.TOTAL);
        assertThat(read.lines())
                .extracting(line -> told(line.findings()).toString())
                .containsExactly("[ERROR_CELL Saldo #REF!]", "[]", "[]", "[ERROR_BESIDE Saldo #REF!]");
    }

    @ParameterizedTest
    @CsvSource({
        "@2026-02-28,2026-02-28,",
        "29 Februari 2024,2024-02-29,2026-02-28",
        "Sabtu; 28 Pebruari 2026,2026-02-28,",
        "28-2-26,2026-02-28,",
        "28 feb,2026-02-28,",
        "28,2026-02-28,",
        "@2026-03-02,2026-03-02,2026-02-03",
        "@2026-01-02,2026-01-02,2026-02-01",
        "30/2/2026,,",
        "awal bulan,,",
        "Bulan Februari,,2026-02-28"
    })
    void daysAreReadAsTheyAreTyped(String typed, @Nullable LocalDate day, @Nullable LocalDate proposed) {
        BookLine line = read("== Feb 2026\nBuku kas umum\n" + HEADINGS + "1|" + typed.replace(';', ',')
                        + "|Belanja|||5||\n")
                .lines()
                .getFirst();

        assertThat(line.day()).isEqualTo(day);
        assertThat(line.proposedDay()).isEqualTo(proposed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "none",
            value = {
                "1222.5;122250",
                "1.222,5;122250",
                "1,222.50;122250",
                "Rp 20.000;2000000",
                "20,000;2000000",
                "Rp20.000,-;2000000",
                "(5.000);-500000",
                "1.234.567,89;123456789",
                "0.005;none",
                "dua ribu;none",
                "9490152.500000001;949015250"
            })
    void amountsAreReadToTheSen(String typed, @Nullable Long sen) {
        BookLine line = read("== Feb 2026\nBuku kas umum\n" + HEADINGS + "1|@2026-02-02|Penjualan||" + typed + "|||\n")
                .lines()
                .getFirst();

        assertThat(line.received()).isEqualTo(sen == null ? null : Rupiah.ofSen(sen));
        assertThat(line.needsDecision()).isEqualTo(sen == null || sen < 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Juni - Des 25;2026-01;2025-06,2025-07,2025-08,2025-09,2025-10,2025-11,2025-12",
                "Nov 25 s/d Feb 26;2026-02;2025-11,2025-12,2026-01,2026-02",
                "Nov - Feb 26;2026-02;2025-11,2025-12,2026-01,2026-02",
                "Januari, Maret dan April;2026-03;2026-01,2026-03,2026-04",
                "Juli 20.000;2026-07;2026-07",
                "Des;2026-01;''",
                "Des 25;2026-01;2025-12",
                "Des, Jan;2026-01;2025-12,2026-01",
                "Okt, Nov, Des, Jan;2026-02;2025-10,2025-11,2025-12,2026-01",
                "Feb, Jan;2026-02;2026-01,2026-02",
                "Nov - Jan;2026-01;2025-11,2025-12,2026-01",
                "Jan, Feb;2026-01;2026-01,2026-02",
                "Pak Agus;2026-01;''"
            })
    void monthsOfARapelAreCounted(String words, String sheet, String months) {
        assertThat(MonthWords.monthsIn(words, YearMonth.parse(sheet)).stream()
                        .map(YearMonth::toString)
                        .collect(Collectors.joining(",")))
                .isEqualTo(months);
    }

    @Test
    void whatIsNoBookOrTooLargeIsRefused() throws IOException {
        assertRefused(TestWorkbook.of("== Lembar\nNama|Alamat\n"), NoCashBookFound.class);
        assertRefused("bukan buku kerja".getBytes(StandardCharsets.UTF_8), WorkbookUnreadable.class);
        assertRefused(bomb(), WorkbookTooLarge.class);
        String rows = IntStream.rangeClosed(0, 20_000).mapToObj(i -> "x\n").collect(Collectors.joining());
        assertRefused(TestWorkbook.of("== Januari 2026\nBuku kas umum\n" + HEADINGS + rows), WorkbookTooLarge.class);
    }

    private static void assertRefused(byte[] file, Class<? extends Rejection> why) {
        assertThatThrownBy(
                        () -> ReadingBooks.read(new ByteArrayInputStream(file), new SentWorkbook("f.xlsx", null, null)))
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.rejection()).isInstanceOf(why));
    }

    /** Sixty-five million zeros in a few kilobytes. */
    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 65; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static ReadWorkbook read(String table) {
        return ReadingBooks.read(
                new ByteArrayInputStream(TestWorkbook.of(table)), new SentWorkbook("buku.xlsx", null, null));
    }

    private static String year() throws IOException {
        return workbook("year");
    }

    private static String workbook(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ReadingBooksTest.class.getResourceAsStream("/cashbooks/" + name + ".txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.oddity() + " " + finding.place()
                        + (finding.stated() == null || finding.oddity() == Oddity.SHEET_NOT_READ
                                ? ""
                                : " " + finding.stated())
                        + (finding.expected() == null ? "" : " " + finding.expected()))
                .toList();
    }
}
