package id.koperasi.registry.account;

import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Accounts on their way: what the board lacks for the bank, what it asks for, and what the bank opens and verifies. */
@ApplicationScoped
class AccountTasks implements TaskTable {

    private static final String HAND_IN_BANK_PAPER = """
            select c.id as tenant, c.name, c.village_code as region, c.id, c.formed_on as since, date 'infinity' as due_on,
                   c.id as "cooperativeId"
              from cooperative c
             where {held c.id} and c.status = 'FORMED'
               and not exists (
                   select from bank_account a
                    where a.cooperative_id = c.id and a.status in ('REQUESTED', 'OPENED', 'VERIFIED'))
               and %s
               and (c.formed_on, c.id) > (:since, :id)
             order by c.formed_on, c.id
             limit :rows""".formatted(AccountPapers.someMissing(":today"));
    private static final String REQUEST_ACCOUNT = """
            select c.id as tenant, c.name, c.village_code as region, c.id, n.issued_on as since, date 'infinity' as due_on,
                   c.id as "cooperativeId"
              from cooperative c
              join identity_number n on n.cooperative_id = c.id and n.kind = 'NPWP' and n.issued_on <= :today
             where {held c.id} and c.status = 'FORMED'
               and not exists (
                   select from bank_account a
                    where a.cooperative_id = c.id and a.status in ('REQUESTED', 'OPENED', 'VERIFIED'))
               and not (%s)
               and (select count(distinct o.office)
                      from officer_appointment o
                     where o.cooperative_id = c.id and o.office in ('chair', 'treasurer')
                       and :today between o.term_from and o.term_until and coalesce(o.ended_on > :today, true)) = 2
               and (n.issued_on, c.id) > (:since, :id)
             order by n.issued_on, c.id
             limit :rows""".formatted(AccountPapers.someMissing(":today"));
    private static final String OPEN_ACCOUNT = """
            select a.cooperative_id as tenant, c.name, a.village_code as region, a.id, a.requested_on as since,
                   date 'infinity' as due_on, a.cooperative_id as "cooperativeId", a.id as "accountId"
              from bank_account a
              join cooperative c on c.id = a.cooperative_id
             where {within a.cooperative_id, a.village_code} and a.status = 'REQUESTED' and a.bank_code = :bank
               and (a.requested_on, a.id) > (:since, :id)
             order by a.requested_on, a.id
             limit :rows""";
    private static final String VERIFY_ACCOUNT = """
            select a.cooperative_id as tenant, c.name, a.village_code as region, a.id, a.opened_on as since,
                   date 'infinity' as due_on, a.cooperative_id as "cooperativeId", a.id as "accountId"
              from bank_account a
              join cooperative c on c.id = a.cooperative_id
             where {within a.cooperative_id, a.village_code} and a.status = 'OPENED' and a.bank_code = :bank
               and (a.opened_on, a.id) > (:since, :id)
             order by a.opened_on, a.id
             limit :rows""";

    @Override
    public List<TaskSource> sources() {
        return List.of(
                new TaskSource(
                        "HAND_IN_BANK_PAPER",
                        "Serahkan berkas untuk pembukaan rekening",
                        "Hand in a paper that the bank asks for",
                        "handInPaper",
                        "/v1/cooperatives/{cooperativeId}/papers",
                        HAND_IN_BANK_PAPER),
                new TaskSource(
                        "REQUEST_ACCOUNT",
                        "Ajukan pembukaan rekening",
                        "Ask a bank for an account",
                        "requestBankAccount",
                        "/v1/cooperatives/{cooperativeId}/bank-accounts",
                        REQUEST_ACCOUNT),
                new TaskSource(
                        "OPEN_ACCOUNT",
                        "Buka rekening yang diajukan",
                        "Open an account that was asked for",
                        "openBankAccount",
                        "/v1/cooperatives/{cooperativeId}/bank-accounts/{accountId}/opening",
                        OPEN_ACCOUNT),
                new TaskSource(
                        "VERIFY_ACCOUNT",
                        "Verifikasi rekening yang dibuka",
                        "Verify an account that was opened",
                        "verifyBankAccount",
                        "/v1/cooperatives/{cooperativeId}/bank-accounts/{accountId}/verification",
                        VERIFY_ACCOUNT));
    }
}
