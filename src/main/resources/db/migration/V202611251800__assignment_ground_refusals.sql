-- Why a mission was declined or a rank passed over, among what can be counted. What was said before stays in its text.
alter table assignment add column ground text;
update assignment set ground = 'OTHER' where status in ('DECLINED', 'SKIPPED');
alter table assignment add constraint assignment_declined_on_a_ground check (case status
    when 'DECLINED' then coalesce(ground in ('CAPACITY', 'CONFLICT_OF_INTEREST', 'CALENDAR', 'REMOTENESS', 'OTHER'), false)
    when 'SKIPPED' then coalesce(ground in ('CAPACITY', 'CONFLICT_OF_INTEREST', 'CEILING', 'OTHER'), false)
    else ground is null end);
