package id.koperasi.ledger.cashexport;

import id.koperasi.ledger.cashexport.BookMovements.Movement;
import id.koperasi.platform.money.Rupiah;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes months of books, a sheet for each, as officers lay them out. Text stays text, whatever it looks like. */
final class BookWorkbook {

    private static final List<String> HEADINGS =
            List.of("No", "Tanggal", "Uraian Transaksi", "Bukti", "Debet", "Kredit", "Saldo", "Keterangan");
    private static final List<Integer> WIDTHS = List.of(5, 12, 45, 14, 16, 16, 18, 30);
    private static final List<String> MONTHS = List.of(
            "Januari",
            "Februari",
            "Maret",
            "April",
            "Mei",
            "Juni",
            "Juli",
            "Agustus",
            "September",
            "Oktober",
            "November",
            "Desember");
    private static final int HEADINGS_LINE = 2;
    private static final int DATE = 1;
    private static final int TEXT = 2;
    private static final int VOUCHER = 3;
    private static final int DEBIT = 4;
    private static final int CREDIT = 5;
    private static final int BALANCE = 6;
    private static final int NOTE = 7;

    private BookWorkbook() {}

    /** The workbook of these months. */
    static byte[] of(List<WrittenMonth> months) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "koperasi", "1.0")) {
            for (WrittenMonth month : months) {
                try (Worksheet sheet = workbook.newWorksheet(tab(month))) {
                    write(sheet, month);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String tab(WrittenMonth month) {
        YearMonth of = month.month();
        return month.book().shortTitle() + " " + name(of).substring(0, 3) + " " + of.getYear();
    }

    private static String name(YearMonth month) {
        return MONTHS.get(month.getMonthValue() - 1);
    }

    private static void write(Worksheet sheet, WrittenMonth month) {
        sheet.inlineString(0, TEXT, month.book().title().toUpperCase(Locale.ROOT));
        sheet.inlineString(
                1, TEXT, "Bulan " + name(month.month()) + " " + month.month().getYear());
        for (int column = 0; column < HEADINGS.size(); column++) {
            sheet.width(column, WIDTHS.get(column));
            sheet.inlineString(HEADINGS_LINE, column, HEADINGS.get(column));
            sheet.style(HEADINGS_LINE, column).bold().set();
        }
        int line = HEADINGS_LINE + 1;
        Rupiah balance = month.opening();
        begin(sheet, line, month.month().atDay(1), "Saldo awal", balance);
        for (Movement movement : month.movements()) {
            line++;
            balance = balance.plus(movement.moved());
            begin(sheet, line, movement.day(), RowWords.text(movement), balance);
            fill(sheet, line, movement, month.book().bankWay());
        }
    }

    private static void begin(Worksheet sheet, int line, LocalDate day, String text, Rupiah balance) {
        sheet.value(line, 0, line - HEADINGS_LINE);
        sheet.value(line, DATE, day);
        sheet.style(line, DATE).format("dd/mm/yyyy").set();
        sheet.inlineString(line, TEXT, text);
        amount(sheet, line, BALANCE, balance);
    }

    /** A bank writes what came in on the other side. */
    private static void fill(Worksheet sheet, int line, Movement movement, boolean bankWay) {
        boolean received = movement.moved().isPositive();
        sheet.inlineString(line, VOUCHER, RowWords.voucher(movement));
        amount(
                sheet,
                line,
                received == bankWay ? CREDIT : DEBIT,
                received ? movement.moved() : movement.moved().negate());
        sheet.inlineString(line, NOTE, RowWords.note(movement));
    }

    private static void amount(Worksheet sheet, int line, int column, Rupiah amount) {
        sheet.value(line, column, amount.toBigDecimal());
        sheet.style(line, column).format("#,##0.00").set();
    }
}
