package id.koperasi.funding.account;

import id.koperasi.funding.account.AccountEvent.BankAccountClosed;
import id.koperasi.funding.account.AccountEvent.DisbursementAccountDesignated;
import id.koperasi.platform.privacy.AccountNumber;
import id.koperasi.platform.privacy.Place;
import id.koperasi.platform.privacy.WrappedKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The accounts to which money may go, within the caller's reach. */
@ApplicationScoped
public class DisbursementAccounts {

    private static final String DESIGNATE = """
            insert into disbursement_account (cooperative_id, account_id, bank_code, holder, designated_on, number_sealed,
                                              number_index, masked_number, data_key, master_key_id, event_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (cooperative_id) do update
               set account_id = excluded.account_id, bank_code = excluded.bank_code, holder = excluded.holder,
                   designated_on = excluded.designated_on, number_sealed = excluded.number_sealed,
                   number_index = excluded.number_index, masked_number = excluded.masked_number,
                   data_key = excluded.data_key, master_key_id = excluded.master_key_id, event_id = excluded.event_id""";
    private static final String CLOSE = """
            insert into closed_account (account_id, cooperative_id, closed_on, event_id) values (?, ?, ?, ?)
                on conflict do nothing""";
    private static final String OF = """
            select account_id, bank_code, holder, designated_on, number_sealed, number_index, masked_number, data_key,
                   master_key_id
              from disbursement_account a
             where cooperative_id = ?
               and not exists (select from closed_account c where c.account_id = a.account_id)""";

    private final DataSource database;
    private final AccountSeals seals;

    DisbursementAccounts(DataSource database, AccountSeals seals) {
        this.database = database;
        this.seals = seals;
    }

    /** The account of a cooperative; none while none is designated, and once that was closed. */
    public Optional<DisbursementAccount> of(UUID cooperativeId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setObject(1, cooperativeId);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new DisbursementAccount(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, LocalDate.class),
                                new SealedAccount(
                                        row.getBytes(5),
                                        row.getBytes(6),
                                        row.getString(7),
                                        WrappedKey.of(row.getBytes(8), row.getString(9)))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("an account could not be read", e);
        }
    }

    /** The number in plain, for who pays to it. */
    public AccountNumber open(UUID cooperativeId, DisbursementAccount account) {
        return seals.open(place(cooperativeId), account.number());
    }

    void designate(DisbursementAccountDesignated told, AccountNumber number, String eventId) {
        SealedAccount sealed = seals.seal(place(told.cooperativeId()), told.bankCode(), number);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(DESIGNATE)) {
            insert.setObject(1, told.cooperativeId());
            insert.setObject(2, told.accountId());
            insert.setString(3, told.bankCode());
            insert.setString(4, told.holder());
            insert.setObject(5, told.designatedOn());
            insert.setBytes(6, sealed.seal());
            insert.setBytes(7, sealed.index());
            insert.setString(8, sealed.masked());
            insert.setBytes(9, sealed.key().bytes());
            insert.setString(10, sealed.key().masterKeyId());
            insert.setString(11, eventId);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an account could not be kept", e);
        }
    }

    void close(BankAccountClosed told, String eventId) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(CLOSE)) {
            insert.setObject(1, told.accountId());
            insert.setObject(2, told.cooperativeId());
            insert.setObject(3, told.closedOn());
            insert.setString(4, eventId);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the end of an account could not be kept", e);
        }
    }

    private static Place place(UUID cooperativeId) {
        return new Place("disbursement_account", cooperativeId.toString(), "number");
    }
}
