package id.koperasi.ledger.receipt;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The receipts within the caller's reach. */
@ApplicationScoped
class Receipts {

    private static final String COLUMNS = """
            select r.year, r.number, r.entry_number, r.received_on, r.amount_sen, r.purpose, r.member_id, r.token, e.note,
                   (select string_agg(distinct coalesce(o.name, a.name), ', ')
                      from posting p
                      join account a on a.code = split_part(p.account, '.', 1)
                      left join own_account o on o.cooperative_id = p.cooperative_id and o.code = p.account
                     where p.cooperative_id = r.cooperative_id and p.entry_number = r.entry_number
                       and p.amount_sen < 0
                       and not exists (
                           select from teller_form_account g where g.leg = 'GOODS' and g.account = a.code)) as accounts,
                   office_of_entry(r.cooperative_id, r.entry_number) as office,
                   exists (select from journal_entry v
                            where v.cooperative_id = r.cooperative_id and v.reverses = r.entry_number) as voided
              from receipt r
              join journal_entry e on e.cooperative_id = r.cooperative_id and e.number = r.entry_number
             where r.cooperative_id = :cooperative""";
    private static final String OF_ENTRY = COLUMNS + " and r.entry_number = :entry";
    private static final String PAGE =
            COLUMNS + " and r.year = :year and r.number > :after order by r.number limit :most";
    private static final String OF_TOKEN = """
            select year, number, cooperative, received_on, amount_sen, voided from receipt_of_token(:token)""";

    private final EntityManager entities;
    private final NumberingReceipts numbering;

    Receipts(EntityManager entities, NumberingReceipts numbering) {
        this.entities = entities;
        this.numbering = numbering;
    }

    /** What anybody may know who holds a receipt. */
    record PublicReceipt(String number, String cooperative, LocalDate receivedOn, Rupiah amount, boolean voided) {}

    /** The receipt of an entry; what brought no money in has none. */
    Receipt of(UUID cooperativeId, long entryNumber) {
        numbering.of(cooperativeId);
        List<?> rows = entities.createNativeQuery(OF_ENTRY, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("entry", entryNumber)
                .getResultList();
        return rows.stream()
                .map(row -> receipt((Tuple) row))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    Page<Receipt> page(UUID cooperativeId, int year, PageRequest request) {
        numbering.of(cooperativeId);
        Cursor after = request.after();
        List<?> rows = entities.createNativeQuery(PAGE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("year", year)
                .setParameter("after", after == null ? 0L : after.number(0))
                .setParameter("most", request.rowsToRead())
                .getResultList();
        return Page.of(
                rows.stream().map(row -> receipt((Tuple) row)).toList(),
                request.limit(),
                receipt -> Cursor.of(receipt.sequence()));
    }

    PublicReceipt ofToken(UUID token) {
        List<?> rows = entities.createNativeQuery(OF_TOKEN, Tuple.class)
                .setParameter("token", token)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new PublicReceipt(
                        number(row),
                        row.get("cooperative", String.class),
                        row.get("received_on", LocalDate.class),
                        Rupiah.ofSen(row.get("amount_sen", Long.class)),
                        row.get("voided", Boolean.class)))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    private static Receipt receipt(Tuple row) {
        return new Receipt(
                number(row),
                row.get("number", Long.class),
                row.get("entry_number", Long.class),
                row.get("received_on", LocalDate.class),
                Rupiah.ofSen(row.get("amount_sen", Long.class)),
                row.get("purpose", String.class),
                row.get("accounts", String.class),
                row.get("note", String.class),
                row.get("member_id", UUID.class),
                row.get("office", String.class),
                row.get("token", UUID.class),
                row.get("voided", Boolean.class));
    }

    private static String number(Tuple row) {
        return Receipt.numberOf(row.get("year", Integer.class), row.get("number", Long.class));
    }
}
