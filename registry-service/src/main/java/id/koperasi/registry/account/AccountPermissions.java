package id.koperasi.registry.account;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import id.koperasi.registry.RegistryOffices;
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

    @Override
    public List<Permission> rows() {
        return List.of(
                permit("showAccountReadiness")
                        .staff(Scope.NATION, "ministry")
                        .staff(Scope.REGION, REGION_OFFICES)
                        .staff(Scope.REGION, "village-head")
                        .office(Scope.TENANT, RegistryOffices.all()),
                permit("requestBankAccount")
                        .staff(Scope.REGION, REGION_OFFICES)
                        .office(Scope.TENANT, "chair", "treasurer"),
                permit("declineBankAccount")
                        .staff(Scope.NATION, BANK_OFFICER)
                        .staff(Scope.REGION, REGION_OFFICES)
                        .office(Scope.TENANT, "chair", "treasurer"),
                permit("correctBankAccountNumber")
                        .staff(Scope.NATION, BANK_OFFICER)
                        .staff(Scope.REGION, REGION_OFFICES),
                permit("openBankAccount").staff(Scope.NATION, BANK_OFFICER),
                permit("verifyBankAccount").staff(Scope.NATION, BANK_OFFICER).staff(Scope.REGION, REGION_OFFICES),
                permit("correctBankAccount").staff(Scope.NATION, BANK_OFFICER).staff(Scope.REGION, REGION_OFFICES),
                permit("replaceSignatories").staff(Scope.NATION, BANK_OFFICER).staff(Scope.REGION, REGION_OFFICES),
                permit("closeBankAccount").staff(Scope.NATION, BANK_OFFICER),
                permit("designateBankAccount").office(Scope.TENANT, "chair"),
                permit("revealBankAccountNumber")
                        .staff(Scope.NATION, BANK_OFFICER)
                        .office(Scope.TENANT, "chair", "treasurer"),
                reading("listBankAccounts"),
                reading("listBankAccountCorrections"),
                reading("listBankAccountNumberCorrections"),
                reading("listSignatories"),
                reading("showBankAccount"));
    }

    private static Permission reading(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry", BANK_OFFICER)
                .staff(Scope.REGION, REGION_OFFICES)
                .office(Scope.TENANT, RegistryOffices.all())
                .byAccessGrant();
    }
}
