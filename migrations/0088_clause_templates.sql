-- The clauses that agreements are drafted of, version by version, with those that offices use as version 1 of each.
-- Locks: none; both tables are new.
CREATE TYPE "public"."clause_condition" AS ENUM('required', 'optional', 'funding', 'dprd', 'personal_data', 'individual_partner');
--> statement-breakpoint
CREATE TABLE "clause_template_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"template_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"paragraphs" text[] NOT NULL,
	"condition" "clause_condition" NOT NULL,
	"position" integer NOT NULL,
	"reason" text NOT NULL,
	"written_by" uuid,
	"written_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"in_force_from" timestamp(3) with time zone,
	"in_force_until" timestamp(3) with time zone,
	CONSTRAINT "clause_template_versions_number_key" UNIQUE("template_id","number")
);
--> statement-breakpoint
ALTER TABLE "clause_template_versions" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "clause_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"agreement_type" "agreement_type" NOT NULL,
	"code" text NOT NULL,
	"regime" "regime",
	"retired_at" timestamp(3) with time zone,
	"retired_reason" text
);
--> statement-breakpoint
ALTER TABLE "clause_templates" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "clause_template_versions" ADD CONSTRAINT "clause_template_versions_template_id_clause_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."clause_templates"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "clause_template_versions_draft_key" ON "clause_template_versions" USING btree ("template_id") WHERE "clause_template_versions"."in_force_from" is null;
--> statement-breakpoint
CREATE UNIQUE INDEX "clause_templates_code_key" ON "clause_templates" USING btree ("agreement_type","code") WHERE "clause_templates"."retired_at" is null;
--> statement-breakpoint
CREATE INDEX "clause_templates_sorted_idx" ON "clause_templates" USING btree ("code","id");
--> statement-breakpoint
CREATE POLICY "sees_all" ON "clause_template_versions" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_integrator", "registry_officer", "registry_partner", "registry_reviewer" USING (true);
--> statement-breakpoint
CREATE POLICY "admin_adds" ON "clause_template_versions" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "admin_edits" ON "clause_template_versions" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "sees_all" ON "clause_templates" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_integrator", "registry_officer", "registry_partner", "registry_reviewer" USING (true);
--> statement-breakpoint
CREATE POLICY "admin_adds" ON "clause_templates" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "admin_edits" ON "clause_templates" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true) WITH CHECK (true);
--> statement-breakpoint
-- Each with the types that have it, and where it stands among their articles. In force since before any agreement was registered
-- here: earlier drafts are composed of it too. Before row-level security holds for the owner too.
WITH said AS MATERIALIZED (
  SELECT gen_random_uuid() AS id, code, title, paragraphs, place.key::agreement_type AS agreement_type, place.value::int AS position
  FROM (VALUES
    ('purpose', 'Maksud dan Tujuan',
      ARRAY['{purpose}'],
      '{"mou": 10, "nota_kesepakatan": 10, "pks": 20}'),
    ('object', 'Objek',
      ARRAY['{object}'],
      '{"mou": 20, "nota_kesepakatan": 20, "pks": 30}'),
    ('scope', 'Ruang Lingkup',
      ARRAY['{scope}',
        'Kerja sama meliputi tahapan JakPreneur: {stages}.',
        '{?location}Lokasi kerja sama: {location}.'],
      '{"mou": 30, "nota_kesepakatan": 30, "pks": 40}'),
    ('implementation', 'Pelaksanaan',
      ARRAY['Kesepakatan ini ditindaklanjuti dengan perjanjian kerja sama oleh perangkat daerah yang ditunjuk sesuai tugas dan fungsinya.'],
      '{"mou": 40}'),
    ('term', 'Jangka Waktu',
      ARRAY['{?period}Naskah ini berlaku {period}.',
        '{!period}Naskah ini berlaku sejak {blank}',
        '{!noticeDays}Jangka waktu dapat diperpanjang atas kesepakatan PARA PIHAK.',
        '{?noticeDays}Pihak yang akan memperpanjang atau tidak melanjutkan memberitahukan secara tertulis paling lambat {noticeDays} hari sebelum jangka waktu berakhir.',
        'Pergantian pimpinan PARA PIHAK tidak mengakhiri naskah ini.'],
      '{"mou": 50, "nota_kesepakatan": 50, "pks": 80}'),
    ('funding', 'Pembiayaan',
      ARRAY['{!funding}Pembiayaan dibebankan kepada {blank}',
        '{?fundingApbd}Biaya pelaksanaan dibebankan pada Anggaran Pendapatan dan Belanja Daerah Provinsi DKI Jakarta.',
        '{?fundingCollaborator}Biaya pelaksanaan dibebankan pada anggaran kolaborator.',
        '{?fundingShared}Biaya pelaksanaan dibebankan pada anggaran masing-masing pihak sesuai kegiatannya.',
        '{?fundingNone}Kerja sama ini tidak menimbulkan pembebanan biaya bagi PARA PIHAK.',
        '{?fundingAmount}Nilai pembiayaan sebesar {fundingAmount}.',
        '{?fundingNote}{fundingNote}'],
      '{"mou": 60, "nota_kesepakatan": 60, "pks": 70}'),
    ('correspondence', 'Korespondensi',
      ARRAY['Surat-menyurat dialamatkan kepada: {addresses}'],
      '{"mou": 70, "nota_kesepakatan": 70, "pks": 160}'),
    ('others', 'Lain-lain',
      ARRAY['Hal yang belum diatur dalam naskah ini ditetapkan kemudian atas kesepakatan PARA PIHAK.'],
      '{"mou": 80, "nota_kesepakatan": 80, "pks": 180}'),
    ('closing', 'Penutup',
      ARRAY['{?dutyStamp}Naskah ini dibuat dalam {numberOfOriginals} rangkap asli, bermeterai cukup, yang mempunyai kekuatan hukum yang sama.',
        '{!dutyStamp}Naskah ini dibuat dalam {numberOfOriginals} rangkap asli yang mempunyai kekuatan hukum yang sama.'],
      '{"mou": 90, "nota_kesepakatan": 90, "pks": 190}'),
    ('implementation', 'Pelaksanaan',
      ARRAY['Nota Kesepakatan ini dilaksanakan dengan Rencana Kerja, yang merupakan bagian yang tidak terpisahkan dari Nota Kesepakatan ini.'],
      '{"nota_kesepakatan": 40}'),
    ('definitions', 'Ketentuan Umum',
      ARRAY['Dalam naskah ini yang dimaksud dengan JakPreneur adalah program pengembangan usaha mikro, kecil dan menengah Provinsi DKI Jakarta.',
        '{type} ini selanjutnya disebut Perjanjian.'],
      '{"pks": 10}'),
    ('implementation', 'Pelaksanaan',
      ARRAY['PARA PIHAK melaksanakan kerja sama ini melalui kegiatan dengan target dan batas waktu sebagaimana tercantum dalam Lampiran.',
        '{!activities}Kegiatan yang dilaksanakan: {blank}'],
      '{"pks": 50}'),
    ('rights_and_obligations', 'Hak dan Kewajiban {party}',
      ARRAY['{party} berhak: {rights}',
        '{party} berkewajiban: {obligations}'],
      '{"pks": 60}'),
    ('reporting', 'Pelaporan, Monitoring dan Evaluasi',
      ARRAY['PARA PIHAK melaporkan realisasi kegiatan secara berkala, dan bersama-sama melakukan monitoring dan evaluasi sekurang-kurangnya sekali setahun.'],
      '{"pks": 90}'),
    ('confidentiality', 'Kerahasiaan dan Pelindungan Data Pribadi',
      ARRAY['PARA PIHAK menjaga kerahasiaan data dan informasi yang diperoleh dari pelaksanaan Perjanjian ini.',
        'Data pribadi diproses sesuai peraturan perundang-undangan tentang pelindungan data pribadi.'],
      '{"pks": 100}'),
    ('intellectual_property', 'Kekayaan Intelektual',
      ARRAY['Kekayaan intelektual yang dimiliki suatu pihak sebelum Perjanjian ini tetap menjadi miliknya; yang dihasilkan bersama diatur tersendiri.'],
      '{"pks": 110}'),
    ('force_majeure', 'Keadaan Kahar',
      ARRAY['Pihak yang mengalami keadaan kahar memberitahukannya secara tertulis, dan dibebaskan dari kewajiban yang karenanya tidak dapat dilaksanakan selama keadaan itu berlangsung.'],
      '{"pks": 120}'),
    ('sanctions', 'Sanksi',
      ARRAY['{sanctions}'],
      '{"pks": 130}'),
    ('termination', 'Pengakhiran',
      ARRAY['Perjanjian ini berakhir karena jangka waktunya habis, tujuannya tercapai, atas kesepakatan PARA PIHAK, atau karena sebab lain menurut peraturan perundang-undangan.',
        'Berakhirnya Perjanjian ini tidak menghapus kewajiban yang belum diselesaikan.'],
      '{"pks": 140}'),
    ('dispute_settlement', 'Penyelesaian Perselisihan',
      ARRAY['{disputeSettlement}'],
      '{"pks": 150}'),
    ('amendments', 'Perubahan',
      ARRAY['Perubahan Perjanjian ini dituangkan dalam adendum yang merupakan bagian yang tidak terpisahkan dari Perjanjian ini.'],
      '{"pks": 170}')
  ) article(code, title, paragraphs, places), jsonb_each_text(article.places::jsonb) place
), begun AS (
  INSERT INTO clause_templates (id, agreement_type, code) SELECT id, agreement_type, code FROM said
)
INSERT INTO clause_template_versions
  (id, template_id, number, title, paragraphs, condition, position, reason, in_force_from)
SELECT gen_random_uuid(), id, 1, title, paragraphs, 'required', position, 'Bawaan registri', '2000-01-01T00:00:00Z' FROM said;
--> statement-breakpoint
SELECT registry_protect('clause_templates');
--> statement-breakpoint
SELECT registry_protect('clause_template_versions');
--> statement-breakpoint
GRANT SELECT ON clause_templates, clause_template_versions TO registry_admin, registry_officer, registry_reviewer,
  registry_auditor, registry_partner, registry_integrator;
--> statement-breakpoint
GRANT INSERT, UPDATE ON clause_templates, clause_template_versions TO registry_admin;
