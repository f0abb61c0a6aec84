CREATE TYPE "public"."holiday_kind" AS ENUM('national', 'collective_leave');
--> statement-breakpoint
CREATE TABLE "holidays" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"day" date NOT NULL,
	"name" text NOT NULL,
	"kind" "holiday_kind" NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "holidays_day_key" UNIQUE("day")
);
--> statement-breakpoint
ALTER TABLE "holidays" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE INDEX "holidays_sorted_idx" ON "holidays" USING btree ("day","id");
--> statement-breakpoint
CREATE POLICY "sees_all" ON "holidays" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_integrator", "registry_officer", "registry_partner", "registry_public", "registry_reviewer" USING (true);
--> statement-breakpoint
CREATE POLICY "admin_writes" ON "holidays" AS PERMISSIVE FOR ALL TO "registry_admin" USING (true) WITH CHECK (true);
--> statement-breakpoint
-- The days of 2026 as three ministers announced them. Before row-level security holds for the owner too.
INSERT INTO holidays (id, day, name, kind, source)
SELECT gen_random_uuid(), day::date, name, kind::holiday_kind, 'SKB Tiga Menteri Nomor 1497, 2, dan 5 Tahun 2025' FROM (VALUES
  ('2026-01-01', 'Tahun Baru 2026 Masehi', 'national'),
  ('2026-01-16', 'Isra Mikraj Nabi Muhammad saw.', 'national'),
  ('2026-02-16', 'Cuti bersama Tahun Baru Imlek', 'collective_leave'),
  ('2026-02-17', 'Tahun Baru Imlek 2577 Kongzili', 'national'),
  ('2026-03-18', 'Cuti bersama Hari Suci Nyepi', 'collective_leave'),
  ('2026-03-19', 'Hari Suci Nyepi (Tahun Baru Saka 1948)', 'national'),
  ('2026-03-20', 'Cuti bersama Idulfitri', 'collective_leave'),
  ('2026-03-21', 'Idulfitri 1447 Hijriah', 'national'),
  ('2026-03-22', 'Idulfitri 1447 Hijriah', 'national'),
  ('2026-03-23', 'Cuti bersama Idulfitri', 'collective_leave'),
  ('2026-03-24', 'Cuti bersama Idulfitri', 'collective_leave'),
  ('2026-04-03', 'Wafat Yesus Kristus', 'national'),
  ('2026-04-05', 'Kebangkitan Yesus Kristus (Paskah)', 'national'),
  ('2026-05-01', 'Hari Buruh Internasional', 'national'),
  ('2026-05-14', 'Kenaikan Yesus Kristus', 'national'),
  ('2026-05-15', 'Cuti bersama Kenaikan Yesus Kristus', 'collective_leave'),
  ('2026-05-27', 'Iduladha 1447 Hijriah', 'national'),
  ('2026-05-28', 'Cuti bersama Iduladha', 'collective_leave'),
  ('2026-05-31', 'Hari Raya Waisak 2570 BE', 'national'),
  ('2026-06-01', 'Hari Lahir Pancasila', 'national'),
  ('2026-06-16', '1 Muharam Tahun Baru Islam 1448 Hijriah', 'national'),
  ('2026-08-17', 'Proklamasi Kemerdekaan', 'national'),
  ('2026-08-25', 'Maulid Nabi Muhammad saw.', 'national'),
  ('2026-12-24', 'Cuti bersama Kelahiran Yesus Kristus', 'collective_leave'),
  ('2026-12-25', 'Kelahiran Yesus Kristus', 'national')
) announced(day, name, kind);
--> statement-breakpoint
SELECT registry_protect('holidays');
--> statement-breakpoint
GRANT SELECT ON holidays TO registry_admin, registry_officer, registry_reviewer, registry_auditor, registry_partner,
  registry_integrator, registry_public;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON holidays TO registry_admin;
