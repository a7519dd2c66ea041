package id.koperasi.registry.meeting;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import id.koperasi.registry.RegistryOffices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who may put meetings on record and read of them. */
@ApplicationScoped
class MeetingPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(
                recording("recordMeeting"),
                recording("correctMinutes"),
                recording("callMeeting"),
                recording("cancelMeeting"),
                recording("recordAttendance"),
                recording("takeMinutes"),
                preparing("callFormationMeeting"),
                preparing("cancelFormationMeeting"),
                preparing("recordFormationAttendance"),
                preparing("takeFormationMinutes"),
                reading("showFormationMeeting"),
                reading("listMeetingCalls"),
                reading("showMeetingCall"),
                namingMembers("listMeetingRoll"),
                namingMembers("listAttendance"),
                reading("listMeetings"),
                reading("listMinutesCorrections"),
                reading("showMeeting"));
    }

    private static Permission recording(String operation) {
        return permit(operation)
                .staff(Scope.REGION, "province-office", "regency-office")
                .office(Scope.TENANT, "chair", "secretary");
    }

    /** There are no officers yet: the village head calls, or the office for him. */
    private static Permission preparing(String operation) {
        return permit(operation).staff(Scope.REGION, "province-office", "regency-office", "village-head");
    }

    /**
     * Who is a member concerns the cooperative and whoever watches over its meetings, the ministry too; by ids of the ledger,
     * which tells the ministry no more of a member than a masked number.
     */
    private static Permission namingMembers(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, "province-office", "regency-office")
                .office(Scope.TENANT, RegistryOffices.all());
    }

    private static Permission reading(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, "province-office", "regency-office", "village-head")
                .office(Scope.TENANT, RegistryOffices.all())
                .byAccessGrant();
    }
}
