type Side = 'region' | 'collaborator'
const sides: readonly Side[] = ['region', 'collaborator']

/**
 * The meeting that the bench logs: 4 participants, 6 items, 1 obstacle, 2 decisions, 2 action items and scores. The
 * bare handler does not look up which side an organization is on, so it is told.
 */
export function meetingFor(organizations: Record<Side, string>, withSides: boolean): object {
  const score = (value: number) => ({ score: value, note: '[CONTOH] Terbuka soal data' })
  return {
    kind: 'negotiation',
    startsAt: '2026-03-03T02:00:00.000Z',
    endsAt: '2026-03-03T04:00:00.000Z',
    mode: 'in_person',
    venue: 'Kantor Dinas PPKUKM',
    agenda: '[CONTOH] Penawaran kelas pemasaran digital',
    participants: [...sides, ...sides].map((side, i) => ({
      organizationId: organizations[side],
      ...(withSides ? { side } : {}),
      name: `[CONTOH] Peserta ${i}`,
      title: 'Manajer Kemitraan',
    })),
    items: [1, 2, 3, 4, 5, 6].map((i) => ({
      side: i % 2 ? 'collaborator' : 'region',
      type: i % 2 ? 'offer' : 'need',
      stage: `P${i}`,
      description: `[CONTOH] Kelas berjualan daring ${i}`,
      quantity: i * 10,
      unit: 'kelas',
      agreed: i % 3 === 0,
    })),
    obstacles: [
      { category: 'administration', description: '[CONTOH] Berkas legalitas belum lengkap', blocking: true },
    ],
    decisions: ['[CONTOH] Mitra mengirim usulan jadwal', '[CONTOH] Dinas menyiapkan peserta'],
    actionItems: sides.map((side) => ({
      description: '[CONTOH] Menyiapkan berkas',
      ownerOrganizationId: organizations[side],
      dueOn: '2026-03-17',
    })),
    processScores: { faceToFaceDialogue: score(4), trustBuilding: score(3), sharedUnderstanding: score(4) },
  }
}
