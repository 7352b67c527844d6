/**
 * Departments that a reorganisation of the whole country gave to others (Decree 45/2025/NĐ-CP of 28/02/2025 on the specialised
 * agencies of people's committees): proposed where the organisation's own aliases do not say more.
 */
export const FORMER_DEPARTMENTS: readonly (readonly [former: string, now: string])[] = [
  ['Sở Kế hoạch và Đầu tư', 'Sở Tài chính'],
  ['Sở Giao thông vận tải', 'Sở Xây dựng'],
  ['Sở Lao động - Thương binh và Xã hội', 'Sở Nội vụ'],
  ['Sở Thông tin và Truyền thông', 'Sở Khoa học và Công nghệ'],
  ['Sở Tài nguyên và Môi trường', 'Sở Nông nghiệp và Môi trường'],
  ['Sở Nông nghiệp và Phát triển nông thôn', 'Sở Nông nghiệp và Môi trường'],
];
