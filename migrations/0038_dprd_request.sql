ALTER TYPE "public"."document_kind" ADD VALUE 'dprd_request' BEFORE 'dprd_approval';
