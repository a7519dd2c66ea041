package id.koperasi.registry.account;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Who may ask for accounts, open, verify and see them. An officer of a bank is of no region: {@link BankAccounts} holds him
 * to the accounts at his own bank.
 */
@ApplicationScoped
class AccountPermissions implements PermissionTable {

    private static final String[] REGION_OFFICES = {"province-office", "regency-office"};
    private static final String BANK_OFFICER = "bank-officer";
    private static final String[] BOARD_AND_SUPERVISORS = {
        "chair",
        "vice-chair-business",
        "vice-chair-membership",
        "secretary",
        "treasurer",
        "manager",
        "supervisor-chair",
        "supervisor"
    };

    @Override
    public List<Permission> rows() {
        return List.of(
                permit("showAccountReadiness")
                        .staff(Scope.NATION, "ministry")
                        .staff(Scope.REGION, REGION_OFFICES)
                        .staff(Scope.REGION, "village-head")
                        .office(Scope.TENANT, BOARD_AND_SUPERVISORS),
                permit("requestBankAccount")
                        .staff(Scope.REGION, REGION_OFFICES)
                        .office(Scope.TENANT, "chair", "treasurer"),
                permit("openBankAccount").staff(Scope.NATION, BANK_OFFICER),
                permit("verifyBankAccount").staff(Scope.NATION, BANK_OFFICER).staff(Scope.REGION, REGION_OFFICES),
                reading("listBankAccounts"),
                reading("showBankAccount"));
    }

    private static Permission reading(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry", BANK_OFFICER)
                .staff(Scope.REGION, REGION_OFFICES)
                .office(Scope.TENANT, BOARD_AND_SUPERVISORS);
    }
}
